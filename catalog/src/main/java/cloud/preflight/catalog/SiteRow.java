package cloud.preflight.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A reason of a site's own, which the published table does not have. It is reported once, after all published rows of its
 * stage; an administrator of the site can do something about it.
 *
 * @param name its identity, in the form of the published ones: {@code SERVER_WITHOUT_OWNER}
 * @param stage one of the three stages that rules decide
 * @param operations the operations that may meet it
 * @param text what is wrong, which is its message too; it has no arguments
 * @param solution what to do about it, in the site's language
 */
public record SiteRow(String name, Stage stage, Set<Operation> operations, String text, String solution)
        implements Row {

    private static final int BAD_REQUEST = 400;
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    /**
     * A row.
     *
     * @throws IllegalArgumentException when the name is of another form or a published row's, or rules do not decide the stage
     */
    public SiteRow {
        requireNonNull(name, "name");
        requireNonNull(stage, "stage");
        requireNonNull(text, "text");
        requireNonNull(solution, "solution");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(name + " is no name of a row, which is like SERVER_WITHOUT_OWNER");
        }
        if (ErrorCode.named(name).isPresent()) {
            throw new IllegalArgumentException("there is a published row " + name);
        }
        if (!stage.decidedBy().equals("rule")) {
            throw new IllegalArgumentException(name + " is in the stage " + stage + ", which no rule decides");
        }
        Set<Operation> own = EnumSet.noneOf(Operation.class);
        own.addAll(requireNonNull(operations, "operations"));
        operations = Collections.unmodifiableSet(own);
    }

    /** {@code Site.} and its name. */
    @Override
    public String code() {
        return "Site." + name;
    }

    @Override
    public int httpStatus() {
        return BAD_REQUEST;
    }

    @Override
    public Reporting reporting() {
        return Reporting.ONCE;
    }

    @Override
    public Remedy remedy() {
        return Remedy.ASK_ADMINISTRATOR;
    }

    @Override
    public List<Argument> arguments() {
        return List.of();
    }

    @Override
    public String message(List<?> values) {
        if (!values.isEmpty()) {
            throw new IllegalArgumentException(name + " has no arguments");
        }
        return text;
    }

    @Override
    public String description(Language language) {
        return text;
    }

    @Override
    public String solution(Language language) {
        return solution;
    }
}
