package cloud.preflight.adapter.http;

import cloud.preflight.adapter.console.Look;
import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.catalog.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a page is to look: as its query says, else as one said before, else as the browser prefers.
 *
 * @param lang the query's language; null when it says none
 * @param theme the query's theme; null when it says none
 */
record ChosenLook(@Nullable String lang, @Nullable String theme, HttpRequest<?> request) {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String VARIES = HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE;
    private static final String LANGUAGE = "preflight-lang";
    private static final String THEME = "preflight-theme";
    private static final List<String> THEMES = List.of("light", "dark");
    private static final String YEAR = "; Path=/; Max-Age=31536000; SameSite=Strict";

    /** What is wrong with the query. */
    Optional<ErrorAnswer> fault() {
        if (lang != null && language(lang).isEmpty()) {
            return Optional.of(ErrorAnswer.invalid("lang is '" + lang + "', must be en or zh"));
        }
        return theme != null && !THEMES.contains(theme)
                ? Optional.of(ErrorAnswer.invalid("theme is '" + theme + "', must be light or dark"))
                : Optional.empty();
    }

    Look look(boolean credentials) {
        Language language = Optional.ofNullable(lang)
                .or(() -> cookie(LANGUAGE))
                .flatMap(ChosenLook::language)
                .orElseGet(() -> AcceptedLanguage.of(request.getHeaders()));
        String shown = Optional.ofNullable(theme)
                .or(() -> cookie(THEME))
                .filter(THEMES::contains)
                .orElse("");
        return new Look(language, shown, credentials);
    }

    private Optional<String> cookie(String name) {
        return request.getCookies().findCookie(name).map(Cookie::getValue);
    }

    private static Optional<Language> language(String tag) {
        return Stream.of(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** The page in this look; what the query says holds for the next ones too. */
    MutableHttpResponse<byte[]> answer(byte[] page, Look look) {
        return said(ConsoleAnswer.of(page, HTML, request.getHeaders()), look);
    }

    private <B> MutableHttpResponse<B> said(MutableHttpResponse<B> answer, Look look) {
        if (fault().isEmpty()) {
            remember(LANGUAGE, lang, answer);
            remember(THEME, theme, answer);
        }
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, look.language().tag())
                .header(HttpHeaders.VARY, VARIES);
    }

    private static void remember(String cookie, @Nullable String value, MutableHttpResponse<?> answer) {
        if (value != null) {
            answer.header(HttpHeaders.SET_COOKIE, cookie + "=" + value + YEAR);
        }
    }

    /** Puts the page into an answer that is there, in place of what a program would be answered. */
    void fill(MutableHttpResponse<?> answer, byte[] page, Look look) {
        said(ConsoleAnswer.guarded(answer.body(page)), look)
                .contentType(MediaType.of(HTML))
                .contentLength(page.length)
                .getHeaders()
                .set(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + VARIES);
    }
}
