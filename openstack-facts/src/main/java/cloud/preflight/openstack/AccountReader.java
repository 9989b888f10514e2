package cloud.preflight.openstack;

import cloud.preflight.facts.Account;
import cloud.preflight.facts.Ternary;
import java.io.IOException;

/** Reads what is known of the account that asks. */
final class AccountReader {

    private static final int REAL_NAME_VERIFIED = 0;
    private static final int MIGRATED_TO_CBR = 1;
    private static final int EXISTING_USER = 2;
    private static final Fields FIELDS = Fields.of("real_name_verified", "migrated_to_cbr", "existing_user");

    private AccountReader() {}

    static Account read(Cursor cursor) throws IOException {
        return read(cursor, (name, value) -> {});
    }

    /** The same, with a look at the fields beside those of the account. */
    static Account read(Cursor cursor, ObjectCursor.Unknown beside) throws IOException {
        Ternary realNameVerified = Ternary.UNKNOWN;
        Ternary migratedToCbr = Ternary.UNKNOWN;
        Ternary existingUser = Ternary.UNKNOWN;
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, FIELDS, beside);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case REAL_NAME_VERIFIED -> realNameVerified = Ternary.of(cursor.flag());
                    case MIGRATED_TO_CBR -> migratedToCbr = Ternary.of(cursor.flag());
                    case EXISTING_USER -> existingUser = Ternary.of(cursor.flag());
                    default -> throw new IllegalStateException();
                }
            }
        }
        return new Account(realNameVerified, migratedToCbr, existingUser);
    }
}
