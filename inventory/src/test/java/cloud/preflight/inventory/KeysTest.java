package cloud.preflight.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.openstack.StoredDocuments;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What documents are looked up by. Whoever has to change an expected key here raises {@link Keys#VERSION} too. */
class KeysTest {

    private static final String SERVER_S = "08a5783430c1847248ebfd602d1cfbc6";
    private static final String SERVER_T = "7b89cd057177d57e1510f446d75f2c4c";
    private static final String NAME_NIGHTLY = "213e007fe6c7a3b0e11779b7c7ea6515";
    private static final String POLICY_P = "b49714689371cfd03c8fd2783e8a7e05";

    @Test
    void theVersionIsThatOfTheKeysBelow() {
        assertThat(Keys.VERSION).isEqualTo(1);
    }

    @Test
    void aVolumeIsFoundByTheServersThatItIsAttachedTo() {
        assertThat(keys(StoredDocuments.volumes(
                        documents("{'id':'v','size':1,'attachments':[{'server_id':'s'},{'server_id':'t'}]}"))))
                .containsExactly(SERVER_S, SERVER_T);
    }

    @Test
    void aPolicyIsFoundByItsNameAndTheServersThatItBinds() {
        assertThat(keys(StoredDocuments.policies(
                        documents("{'id':'p','name':'nightly','resources':[{'id':'s'},{'id':'t'}]}"))))
                .containsExactly(NAME_NIGHTLY, SERVER_S, SERVER_T);
    }

    @Test
    void aRunningOperationIsFoundByItsServerAndItsPolicy() {
        assertThat(
                        keys(
                                StoredDocuments.operationLogs(
                                        documents(
                                                "{'id':'o','operation_type':'protect','status':'in_progress','resource_id':'s','plan_id':'p'}"))))
                .containsExactly(SERVER_S, POLICY_P);
    }

    @Test
    void anOperationThatEndedIsFoundByItsIdAlone() {
        assertThat(keys(StoredDocuments.operationLogs(
                        documents("{'id':'o','operation_type':'protect','status':'success','resource_id':'s'}"))))
                .isEmpty();
    }

    @Test
    void serversAndBackupsAreFoundByTheirIdsAlone() {
        assertThat(keys(StoredDocuments.servers(documents("{'id':'s','status':'ACTIVE'}"))))
                .isEmpty();
        assertThat(keys(StoredDocuments.checkpointItems(
                        documents("{'id':'i','status':'available','resource_id':'s'}"))))
                .isEmpty();
    }

    private static List<byte[]> documents(String json) {
        return List.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> keys(List<?> contents) {
        return new Keys()
                .of(contents.get(0)).stream().map(HexFormat.of()::formatHex).toList();
    }
}
