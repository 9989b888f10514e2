package cloud.preflight.adapter.credentials;

/** Whether somebody may ask about a project. */
public enum Admission {
    /** May ask. */
    ADMITTED,
    /** Shows nothing, or nothing that is valid. */
    UNKNOWN,
    /** Shows what is valid for another project, or for none. */
    FOREIGN,
    /** Nobody could tell now, so the answer is not yes. */
    UNDECIDED
}
