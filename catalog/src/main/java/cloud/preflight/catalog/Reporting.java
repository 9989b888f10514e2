package cloud.preflight.catalog;

/** How often a row is reported in one verdict when several subjects meet it. */
public enum Reporting {
    /** Once, for the first subject in the contract's order. */
    ONCE,
    /** Once for each subject, in the contract's order. */
    EACH,
    /** Once, with the subjects joined in the row's list argument. */
    JOINED
}
