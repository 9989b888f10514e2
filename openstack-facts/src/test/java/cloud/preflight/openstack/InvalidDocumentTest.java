package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class InvalidDocumentTest {

    @Test
    void itsFaultsGoWhereItGoes() throws Exception {
        InvalidDocument thrown = catchThrowableOfType(InvalidDocument.class, () -> Questions.read("{}"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            InvalidDocument arrived = (InvalidDocument) in.readObject();
            assertThat(arrived.faults()).isNotEmpty().isEqualTo(thrown.faults());
        }
    }
}
