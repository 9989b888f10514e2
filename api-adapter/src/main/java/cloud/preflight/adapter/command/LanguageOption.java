package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.catalog.Language;
import java.util.ArrayList;
import java.util.Arrays;
import picocli.CommandLine.Option;

/** The language that descriptions and solutions are printed in. */
final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            defaultValue = "en",
            completionCandidates = Tags.class,
            description = "The language of descriptions and solutions. Default: ${DEFAULT-VALUE}.")
    private String tag;

    /** For whoever completes what is typed. */
    static final class Tags extends ArrayList<String> {
        Tags() {
            super(Arrays.stream(Language.values()).map(Language::tag).toList());
        }
    }

    Language language() {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("--lang is " + tag + ", must be en or zh"));
    }
}
