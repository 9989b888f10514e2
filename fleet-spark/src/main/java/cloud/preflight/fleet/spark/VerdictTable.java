package cloud.preflight.fleet.spark;

import cloud.preflight.fleet.FleetVerdict;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Verdicts as the rows of a table, with a column for each component of {@link FleetVerdict}. */
final class VerdictTable {

    private static final RecordComponent[] COMPONENTS = FleetVerdict.class.getRecordComponents();
    private static final Map<Class<?>, DataType> TYPES = Map.of(
            String.class, DataTypes.StringType,
            List.class, DataTypes.createArrayType(DataTypes.StringType, false),
            long.class, DataTypes.LongType);
    private static final Constructor<FleetVerdict> CONSTRUCTOR = constructor();

    static final StructType SCHEMA =
            new StructType(Arrays.stream(COMPONENTS).map(VerdictTable::column).toArray(StructField[]::new));

    private static final String[] NAMES = SCHEMA.fieldNames();

    private VerdictTable() {}

    private static Constructor<FleetVerdict> constructor() {
        Class<?>[] types =
                Arrays.stream(COMPONENTS).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return FleetVerdict.class.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static StructField column(RecordComponent component) {
        return DataTypes.createStructField(name(component), TYPES.get(component.getType()), false);
    }

    /** {@code serverId} is in the column {@code server_id}. */
    private static String name(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    static Row row(FleetVerdict verdict) {
        Object[] values = new Object[COMPONENTS.length];
        try {
            for (int i = 0; i < values.length; i++) {
                Object value = COMPONENTS[i].getAccessor().invoke(verdict);
                values[i] = value instanceof List<?> texts ? texts.toArray(String[]::new) : value;
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return RowFactory.create(values);
    }

    static FleetVerdict verdict(Row row) {
        Object[] values = new Object[COMPONENTS.length];
        for (int i = 0; i < values.length; i++) {
            int column = row.fieldIndex(NAMES[i]);
            values[i] = COMPONENTS[i].getType() == List.class ? row.getList(column) : row.get(column);
        }
        try {
            return CONSTRUCTOR.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
