package cloud.preflight.adapter.console;

import cloud.preflight.catalog.Language;

/**
 * How a page is to look.
 *
 * @param language the language of its words
 * @param theme {@code light} or {@code dark}; empty for whichever the browser prefers
 * @param credentials whether a token has to be shown to ask about a project
 */
public record Look(Language language, String theme, boolean credentials) {}
