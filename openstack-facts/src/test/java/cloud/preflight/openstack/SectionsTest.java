package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Account;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Ternary;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is unknown, what is known to be empty, and what an account says. */
class SectionsTest {

    /** Whether something exists in a section, asked for in each way that there is. */
    private static Stream<Ternary> exists(Facts facts, Section section) {
        return switch (section) {
            case SERVERS -> Stream.of(facts.server("x").exists());
            case VOLUMES -> Stream.of(facts.volume("x").exists());
            case CHECKPOINT_ITEMS -> Stream.of(facts.checkpointItem("x").exists());
            case POLICIES ->
                Stream.of(facts.policy("x").exists(), facts.policyNamed("x", ""), facts.policyBinding("x", ""));
            case QUOTAS -> Stream.of(facts.quota("x").exists());
            case OPERATION_LOGS -> Stream.of(facts.operationLog("x").exists());
            case ACCOUNT -> Stream.of(facts.account().existingUser());
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{'policies': null, 'quotas': null, 'operation_logs': null, 'account': null,"
                        + " 'servers': null, 'volumes': null, 'checkpoint_items': null}"
            })
    void whatIsAbsentIsUnknown(String json) throws InvalidDocument {
        Facts facts = Questions.facts(json);
        assertThat(facts.sections()).isEmpty();
        assertThat(Section.values()).noneMatch(facts::whole);
        assertThat(Stream.of(Section.values()).flatMap(section -> exists(facts, section)))
                .containsOnly(Ternary.UNKNOWN);
    }

    @Test
    void aQuestionWithoutFactsKnowsNothing() throws InvalidDocument {
        Question question = Questions.read("{'operation': 'delete_task', 'request': {'task_id': 't'}}");
        assertThat(question.facts()).usingRecursiveComparison().isEqualTo(Facts.none());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'servers': []}; SERVERS",
                "{'volumes': []}; VOLUMES",
                "{'checkpoint_items': []}; CHECKPOINT_ITEMS",
                "{'policies': []}; POLICIES",
                "{'quotas': {'resources': []}}; QUOTAS",
                "{'operation_logs': []}; OPERATION_LOGS"
            })
    void anEmptyListIsKnowledgeThatThereAreNone(String json, Section section) throws InvalidDocument {
        Facts facts = Questions.facts(json);
        assertThat(facts.sections()).containsExactly(section);
        assertThat(facts.whole(section)).isTrue();
        assertThat(exists(facts, section)).containsOnly(Ternary.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'resources': null}", "{'Resources': []}"})
    void quotasWithoutResourcesAreUnknown(String quotas) throws InvalidDocument {
        Facts facts = Questions.facts("{'quotas': " + quotas + "}");
        assertThat(facts.sections()).isEmpty();
        assertThat(facts.quota("backups").exists()).isEqualTo(Ternary.UNKNOWN);
    }

    @Test
    void aQuotaIsFoundByItsType() throws InvalidDocument {
        Facts facts = Questions.facts("""
                {'quotas': {'resources': [{'type': 'backups', 'quota': -1, 'used': 3},
                                          {'unit': 'GB', 'used': 9, 'quota': 8, 'type': 'backup_capacity'}]}}""");
        assertThat(facts.quota("backups").document().orElseThrow().limited()).isFalse();
        assertThat(facts.quota("backup_capacity").document().orElseThrow().left())
                .isEqualTo(-1);
        assertThat(facts.quota("Backups").exists()).isEqualTo(Ternary.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a quota type is no id, so it may be as long as this one, which goes on for a while:"})
    void aQuotaTypeMayBeAnyText(String start) throws InvalidDocument {
        String type = start + "x".repeat(start.length() * 4);
        Facts facts = Questions.facts("{'quotas': {'resources': [{'type': '" + type + "', 'quota': 2, 'used': 1}]}}");
        assertThat(facts.quota(type).document()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "real_name_verified, YES, UNKNOWN, UNKNOWN",
        "migrated_to_cbr, UNKNOWN, YES, UNKNOWN",
        "existing_user, UNKNOWN, UNKNOWN, YES"
    })
    void eachKeyOfAnAccountIsAnAnswerOfItsOwn(String key, Ternary verified, Ternary migrated, Ternary existing)
            throws InvalidDocument {
        assertThat(Questions.facts("{'account': {'" + key + "': true}}").account())
                .isEqualTo(new Account(verified, migrated, existing));
    }

    @Test
    void anAnswerMayBeNo() throws InvalidDocument {
        String account = "{'account': {'real_name_verified': false, 'migrated_to_cbr': false, 'existing_user': false}}";
        assertThat(Questions.facts(account).account()).isEqualTo(new Account(Ternary.NO, Ternary.NO, Ternary.NO));
    }
}
