package cloud.preflight.fleet.spark;

import cloud.preflight.fleet.FleetVerdict;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Verdicts as the rows of a table, in the order of the components of {@link FleetVerdict}. */
final class VerdictTable {

    private static final DataType TEXTS = DataTypes.createArrayType(DataTypes.StringType, false);

    static final StructType SCHEMA = DataTypes.createStructType(List.of(
            field("project_id", DataTypes.StringType),
            field("server_id", DataTypes.StringType),
            field("name", DataTypes.StringType),
            field("az", DataTypes.StringType),
            field("status", DataTypes.StringType),
            field("decision", DataTypes.StringType),
            field("rows", TEXTS),
            field("error_codes", TEXTS),
            field("messages", TEXTS),
            field("missing", TEXTS),
            field("lacking", DataTypes.StringType),
            field("policy", DataTypes.StringType),
            field("hash", DataTypes.LongType)));

    private VerdictTable() {}

    private static StructField field(String name, DataType type) {
        return DataTypes.createStructField(name, type, false);
    }

    static Row row(FleetVerdict verdict) {
        return RowFactory.create(
                verdict.project(),
                verdict.serverId(),
                verdict.name(),
                verdict.az(),
                verdict.status(),
                verdict.decision(),
                verdict.rows().toArray(String[]::new),
                verdict.codes().toArray(String[]::new),
                verdict.messages().toArray(String[]::new),
                verdict.missing().toArray(String[]::new),
                verdict.lacking(),
                verdict.policy(),
                verdict.hash());
    }

    static FleetVerdict verdict(Row row) {
        return new FleetVerdict(
                text(row, "project_id"),
                text(row, "server_id"),
                text(row, "name"),
                text(row, "az"),
                text(row, "status"),
                text(row, "decision"),
                texts(row, "rows"),
                texts(row, "error_codes"),
                texts(row, "messages"),
                texts(row, "missing"),
                text(row, "lacking"),
                text(row, "policy"),
                row.getLong(row.fieldIndex("hash")));
    }

    private static String text(Row row, String name) {
        return row.getString(row.fieldIndex(name));
    }

    private static List<String> texts(Row row, String name) {
        return row.getList(row.fieldIndex(name));
    }
}
