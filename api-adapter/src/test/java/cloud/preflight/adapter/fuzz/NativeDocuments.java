package cloud.preflight.adapter.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Section;
import cloud.preflight.openstack.Document;
import cloud.preflight.openstack.DocumentReader;
import cloud.preflight.openstack.FactsJson;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.NativeFacts;
import cloud.preflight.openstack.StoredDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Native documents: what is read of one is read again from what is kept of it. */
final class NativeDocuments {

    private NativeDocuments() {}

    /** The facts of a question. */
    static void facts(byte[] json) throws InvalidDocument {
        Facts facts;
        try {
            facts = FactsJson.read(json);
        } catch (InvalidDocument refused) {
            assertThat(refused.faults()).isNotEmpty();
            return;
        }
        byte[] written = FactsJson.bytes(facts, facts.sections());
        Facts again = FactsJson.read(written);
        assertThat(again.sections()).isEqualTo(facts.sections());
        assertThat(FactsJson.bytes(again, again.sections())).isEqualTo(written);
    }

    /** What an API answers. */
    static void pages(byte[] json) throws IOException {
        NativeFacts facts = new NativeFacts();
        try {
            facts.add(new ByteArrayInputStream(json));
        } catch (InvalidDocument refused) {
            assertThat(refused.faults()).isNotEmpty();
            return;
        }
        assertThat(facts.facts()).isNotNull();
    }

    /** One section of what an inventory is given. */
    static void section(Section section, byte[] json) throws IOException {
        String text = new String(json, StandardCharsets.ISO_8859_1);
        inventory(("{\"" + section.id() + "\":" + text + "}").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What an inventory is given. */
    static void inventory(byte[] json) throws IOException {
        List<Document> documents = new ArrayList<>();
        try {
            DocumentReader.ofFacts().read(new ByteArrayInputStream(json), new DocumentReader.Sink() {
                @Override
                public void known(Section section) {
                    // Its documents are looked at.
                }

                @Override
                public void document(Document document) {
                    documents.add(document);
                }
            });
        } catch (InvalidDocument refused) {
            assertThat(refused.faults()).isNotEmpty();
            return;
        }
        documents.forEach(document -> assertThat(again(document)).isEqualTo(document.content()));
    }

    private static Object again(Document document) {
        List<byte[]> json = List.of(document.json());
        return switch (document.section()) {
            case SERVERS -> StoredDocuments.servers(json).get(0);
            case VOLUMES -> StoredDocuments.volumes(json).get(0);
            case CHECKPOINT_ITEMS -> StoredDocuments.checkpointItems(json).get(0);
            case POLICIES -> StoredDocuments.policies(json).get(0);
            case OPERATION_LOGS -> StoredDocuments.operationLogs(json).get(0);
            case QUOTAS -> StoredDocuments.quotas(document.json());
            case ACCOUNT -> StoredDocuments.account(document.json());
        };
    }
}
