package cloud.preflight.fleet.spark;

import cloud.preflight.fleet.FleetVerdict;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** The columns of a table of verdicts: one for each component of {@link FleetVerdict}. */
final class VerdictColumns {

    private static final RecordComponent[] COMPONENTS = FleetVerdict.class.getRecordComponents();
    private static final Constructor<FleetVerdict> CONSTRUCTOR = constructor();

    static final MessageType SCHEMA = new MessageType(
            "verdict", Arrays.stream(COMPONENTS).map(VerdictColumns::column).toArray(Type[]::new));

    private VerdictColumns() {}

    private static Constructor<FleetVerdict> constructor() {
        Class<?>[] types =
                Arrays.stream(COMPONENTS).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return FleetVerdict.class.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Type column(RecordComponent component) {
        String name = name(component);
        if (component.getType() == long.class) {
            return Types.required(PrimitiveTypeName.INT64).named(name);
        }
        return component.getType() == List.class
                ? Types.requiredList()
                        .requiredElement(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name)
                : Types.required(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
    }

    /** {@code serverId} is in the column {@code server_id}. */
    private static String name(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** A verdict as a row. */
    static Group group(FleetVerdict verdict) {
        Group row = new SimpleGroup(SCHEMA);
        try {
            for (int i = 0; i < COMPONENTS.length; i++) {
                add(COMPONENTS[i].getAccessor().invoke(verdict), i, row);
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return row;
    }

    private static void add(Object value, int column, Group row) {
        if (value instanceof List<?> texts) {
            Group list = row.addGroup(column);
            texts.forEach(text -> list.addGroup(0).add(0, (String) text));
        } else if (value instanceof Long number) {
            row.add(column, number.longValue());
        } else {
            row.add(column, (String) value);
        }
    }

    /** The verdict that a row is. */
    static FleetVerdict verdict(Group row) {
        Object[] values = new Object[COMPONENTS.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(COMPONENTS[i].getType(), i, row);
        }
        try {
            return CONSTRUCTOR.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object value(Class<?> type, int column, Group row) {
        if (type == long.class) {
            return row.getLong(column, 0);
        }
        return type == List.class ? texts(row.getGroup(column, 0)) : row.getString(column, 0);
    }

    private static List<String> texts(Group list) {
        int count = list.getFieldRepetitionCount(0);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(list.getGroup(0, i).getString(0, 0));
        }
        return texts;
    }
}
