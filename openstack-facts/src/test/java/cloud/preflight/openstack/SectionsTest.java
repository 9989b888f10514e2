package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Account;
import cloud.preflight.facts.Answer;
import cloud.preflight.facts.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is unknown, what is known to be empty, and what an account says. */
class SectionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{'policies': null, 'quotas': null, 'operation_logs': null, 'account': null,"
                        + " 'servers': null, 'volumes': null, 'checkpoint_items': null}"
            })
    void whatIsAbsentIsUnknown(String facts) throws InvalidDocument {
        assertThat(Questions.facts(facts)).usingRecursiveComparison().isEqualTo(Facts.none());
    }

    @Test
    void aQuestionWithoutFactsKnowsNothing() throws InvalidDocument {
        Question question = Questions.read("{'operation': 'delete_task', 'request': {'task_id': 't'}}");
        assertThat(question.facts()).usingRecursiveComparison().isEqualTo(Facts.none());
    }

    @Test
    void anEmptyListIsKnowledge() throws InvalidDocument {
        Facts facts = Questions.facts("{'policies': [], 'quotas': {'resources': []}, 'operation_logs': []}");
        assertThat(facts.policies()).isPresent();
        assertThat(facts.quotasKnown()).isTrue();
        assertThat(facts.operationLogs()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'resources': null}", "{'Resources': []}"})
    void quotasWithoutResourcesAreUnknown(String quotas) throws InvalidDocument {
        assertThat(Questions.facts("{'quotas': " + quotas + "}").quotasKnown()).isFalse();
    }

    @Test
    void aQuotaIsFoundByItsType() throws InvalidDocument {
        Facts facts = Questions.facts("""
                {'quotas': {'resources': [{'type': 'backups', 'quota': -1, 'used': 3},
                                          {'unit': 'GB', 'used': 9, 'quota': 8, 'type': 'backup_capacity'}]}}""");
        assertThat(facts.quota("backups").orElseThrow().limited()).isFalse();
        assertThat(facts.quota("backup_capacity").orElseThrow().left()).isEqualTo(-1);
        assertThat(facts.quota("Backups")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a quota type is no id, so it may be as long as this one, which goes on for a while:"})
    void aQuotaTypeMayBeAnyText(String start) throws InvalidDocument {
        String type = start + "x".repeat(start.length() * 4);
        Facts facts = Questions.facts("{'quotas': {'resources': [{'type': '" + type + "', 'quota': 2, 'used': 1}]}}");
        assertThat(facts.quota(type)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "real_name_verified, YES, UNKNOWN, UNKNOWN",
        "migrated_to_cbr, UNKNOWN, YES, UNKNOWN",
        "existing_user, UNKNOWN, UNKNOWN, YES"
    })
    void eachKeyOfAnAccountIsAnAnswerOfItsOwn(String key, Answer verified, Answer migrated, Answer existing)
            throws InvalidDocument {
        assertThat(Questions.facts("{'account': {'" + key + "': true}}").account())
                .isEqualTo(new Account(verified, migrated, existing));
    }

    @Test
    void anAnswerMayBeNo() throws InvalidDocument {
        String account = "{'account': {'real_name_verified': false, 'migrated_to_cbr': false, 'existing_user': false}}";
        assertThat(Questions.facts(account).account()).isEqualTo(new Account(Answer.NO, Answer.NO, Answer.NO));
    }
}
