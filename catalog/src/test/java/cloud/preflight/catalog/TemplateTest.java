package cloud.preflight.catalog;

import static cloud.preflight.catalog.ErrorCode.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @ParameterizedTest
    @EnumSource
    void aMessageHasAPlaceholderForEachArgument(ErrorCode row) {
        assertThat(new Template(row.template()).placeholders())
                .isEqualTo(row.arguments().size());
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreFilledInInOrderAndNothingElseChanges(ErrorCode row) {
        List<String> values = new ArrayList<>();
        String expected = row.template();
        for (Argument argument : row.arguments()) {
            values.add("<" + argument.name() + ">");
            expected = expected.replaceFirst("%s|[{]checkpoint_item_id[}]", "<" + argument.name() + ">");
        }
        assertThat(row.message(values)).isEqualTo(expected);
    }

    @Test
    void valuesStandWhereThePublishedPlaceholdersStood() {
        assertThat(TARGET_VOLUME_TOO_SMALL.message(List.of("v2", 20L, "b2", 40L)))
                .isEqualTo("Target volume (v2) size (20) small than volume backup (b2) size (40).");
    }

    @Test
    void aPlaceholderInBracesIsFilledLikeAnyOther() {
        assertThat(BACKUP_STATUS_FORBIDS_QUERY.message(List.of("item-1")))
                .isEqualTo("The backup item-1's status is not allowed query");
    }

    @Test
    void aListIsJoined() {
        assertThat(BACKUP_NOT_MAPPED.message(List.of(List.of("b1", "b2", "b3"))))
                .isEqualTo("Not assign backup(s) (b1, b2, b3) to volume(s), partial restore is not supported.\"");
    }

    @Test
    void aMessageWithoutPlaceholdersIsPublishedAsItIs() {
        assertThat(POLICY_NOT_FOUND.message(List.of())).isEqualTo("plan not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "%1$s",
                "%",
                "{checkpoint_item_id}",
                "{0}",
                "'",
                "$1",
                "\\",
                "\\\\",
                "${user.home}",
                ", ",
                "服务",
                "\uD83D\uDCBE",
                "a\nb"
            })
    void aValueThatLooksLikeAPlaceholderComesThroughUnharmed(String value) {
        assertThat(SHAREABLE_VOLUME_ATTACHED.message(List.of(value, value)))
                .isEqualTo("Volume (" + value + ") attached to server (" + value + ") is shareable volume.");
        assertThat(BACKUP_REGISTERED_AS_IMAGE.message(List.of(value)))
                .isEqualTo("The backup " + value + " has register to image, can't be delete");
        assertThat(TARGET_VOLUME_NOT_ATTACHED.message(List.of(List.of(value, value))))
                .isEqualTo("Volume(s) (" + value + ", " + value + ") not found in target server.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void tooFewOrTooManyValuesAreRefused(int count) {
        List<String> values = Collections.nCopies(count, "x");
        assertThatThrownBy(() -> SHAREABLE_VOLUME_ATTACHED.message(values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(count + " values for 2 placeholders");
    }

    @Test
    void placeholdersAtBothEndsAreCounted() {
        assertThat(new Template("%s and {x_1}").fill(List.of("a", "b"))).isEqualTo("a and b");
    }
}
