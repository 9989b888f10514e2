package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Account;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Facts.Found;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Ternary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts that are put together from what APIs answered. */
class NativeFactsTest {

    private static final String ATTACHED = "'size':1,'attachments':[{'server_id':'s'}]";

    @Test
    void aLaterDocumentTakesThePlaceOfTheEarlierOneOfTheSameId() throws Exception {
        Facts facts = read(
                "{'volumes':[{'id':'v1'," + ATTACHED + "},{'id':'v2','size':1}]}",
                "{'volume':{'id':'v2'," + ATTACHED + "}}",
                "{'volumes':[{'id':'v3'," + ATTACHED + "},{'id':'v1','size':7,'attachments':[{'server_id':'s'}]}]}");
        assertThat(facts.volumesNaming("s")).containsExactly("v1", "v2", "v3");
        assertThat(facts.volume("v1").document().orElseThrow().size()).isEqualTo(7);
    }

    @Test
    void theLastQuotasCountAndEachAnswerOfAnAccount() throws Exception {
        Facts facts = read(
                "{'quotas':{'resources':[{'type':'backups','quota':1,'used':1}]},'account':{'existing_user':true}}",
                "{'quotas':{'resources':[{'type':'backup_capacity','quota':2,'used':1}]}}",
                "{'account':{'migrated_to_cbr':false}}",
                "{'account':{'existing_user':false}}");
        assertThat(facts.quota("backups")).isEqualTo(Found.none());
        assertThat(facts.quota("backup_capacity").document()).isPresent();
        assertThat(facts.account()).isEqualTo(new Account(Ternary.UNKNOWN, Ternary.NO, Ternary.NO));
    }

    @Test
    void whatNoFileBringsIsUnknown() throws Exception {
        Facts facts = read("{'quotas':{},'servers':[]}");
        assertThat(facts.sections()).containsExactly(Section.SERVERS);
        assertThat(facts.quota("backups")).isEqualTo(Found.unknown());
        assertThat(facts.operationLog("o")).isEqualTo(Found.unknown());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'servers':[]}                                              | true",
                "{'servers':[],'servers_links':[{'rel':'next'}]}             | false",
                "{'server':{'id':'s','status':'A'}}                          | false",
                "{'servers':[],'servers_links':[{'rel':'next'}]}~{'servers':[]} | true",
                "{'servers':[]}~{'servers':[],'servers_links':[{'rel':'next'}]} | true",
                "{'server':{'id':'s','status':'A'}}~{'servers':[]}           | true",
                "{'servers':[],'servers_links':[{'rel':'next'}]}~{'server':{'id':'s','status':'A'}}~{'volumes':[]} | false"
            })
    void aListIsKnownAsAWholeOnceAPageIsTheLast(String files, boolean whole) throws Exception {
        Facts facts = read(files.split("~"));
        assertThat(facts.sections()).contains(Section.SERVERS);
        assertThat(facts.whole(Section.SERVERS)).isEqualTo(whole);
        assertThat(facts.server("another")).isEqualTo(whole ? Found.none() : Found.unknown());
    }

    @Test
    void quotasAndAccountHaveNoPages() throws Exception {
        Facts facts = read("{'quotas':{'resources':[]},'account':{}}");
        assertThat(List.of(facts.whole(Section.QUOTAS), facts.whole(Section.ACCOUNT)))
                .containsExactly(true, true);
    }

    private static Facts read(String... files) throws Exception {
        NativeFacts facts = new NativeFacts();
        for (String file : files) {
            facts.add(new ByteArrayInputStream(file.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
        }
        return facts.facts();
    }
}
