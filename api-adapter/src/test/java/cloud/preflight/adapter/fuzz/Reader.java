package cloud.preflight.adapter.fuzz;

import cloud.preflight.adapter.command.ReplayedLine;
import cloud.preflight.adapter.credentials.ReadTokens;
import cloud.preflight.facts.Section;
import cloud.preflight.live.ReadTokenDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Whatever reads what others write, and texts that it is made for. */
public enum Reader {
    QUESTION(Questions::question, Seeds::questions),
    REQUEST(Questions::request, Seeds::requests),
    CAPABILITIES(Questions::capabilities, Seeds::capabilities),
    LINES(Lines::read, Seeds::lines),
    FACTS(NativeDocuments::facts, Seeds::facts),
    INVENTORY(NativeDocuments::inventory, Seeds::facts),
    PAGES(NativeDocuments::pages, Seeds::facts),
    DUMP(Dumps::read, Seeds::facts),
    SERVERS(json -> NativeDocuments.section(Section.SERVERS, json), () -> Seeds.sections(Section.SERVERS)),
    VOLUMES(json -> NativeDocuments.section(Section.VOLUMES, json), () -> Seeds.sections(Section.VOLUMES)),
    CHECKPOINT_ITEMS(
            json -> NativeDocuments.section(Section.CHECKPOINT_ITEMS, json),
            () -> Seeds.sections(Section.CHECKPOINT_ITEMS)),
    POLICIES(json -> NativeDocuments.section(Section.POLICIES, json), () -> Seeds.sections(Section.POLICIES)),
    QUOTAS(json -> NativeDocuments.section(Section.QUOTAS, json), () -> Seeds.sections(Section.QUOTAS)),
    OPERATION_LOGS(
            json -> NativeDocuments.section(Section.OPERATION_LOGS, json),
            () -> Seeds.sections(Section.OPERATION_LOGS)),
    ACCOUNT(json -> NativeDocuments.section(Section.ACCOUNT, json), () -> Seeds.sections(Section.ACCOUNT)),
    EXAMPLE(Questions::example, Seeds::questions),
    TREE(JsonTrees::read, Seeds::questions),
    PROFILE(Texts::profile, Seeds::profiles),
    CALENDAR(Texts::calendar, Seeds::calendars),
    RULE(Texts::rule, Seeds::rules),
    TOKEN_FILE(ReadTokens::file, Seeds::tokens),
    TOKEN_DOCUMENT(ReadTokenDocument::document, Seeds::tokenDocuments),
    DECISION_LOG(ReplayedLine::replay, Seeds::decisions);

    private final Reading reading;
    private final Supplier<List<String>> seeds;

    Reader(Reading reading, Supplier<List<String>> seeds) {
        this.reading = reading;
        this.seeds = seeds;
    }

    /** Reads bytes, and fails unless it makes of them what it should, or refuses them as it should. */
    interface Reading {
        void read(byte[] bytes) throws Exception;
    }

    void read(byte[] bytes) throws Exception {
        reading.read(bytes);
    }

    /** What it is made for. */
    List<byte[]> seeds() {
        return seeds.get().stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
