package cloud.preflight.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidRequestTest {

    @Test
    void itsFaultsGoWhereItGoes() throws Exception {
        List<Fault> faults = List.of(new Fault("/resource_id", "must not be empty"), new Fault("", "is required"));
        InvalidRequest thrown = new InvalidRequest(faults);
        InvalidRequest arrived = (InvalidRequest) sent(thrown);
        assertThat(arrived.faults()).isEqualTo(faults);
        assertThat(arrived).hasMessage(thrown.getMessage());
    }

    private static Object sent(Object object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
