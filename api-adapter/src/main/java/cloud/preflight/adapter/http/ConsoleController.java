package cloud.preflight.adapter.http;

import cloud.preflight.adapter.console.View;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the pages of the console. */
@Controller("/")
@Requires(property = ConsoleController.SETTING, notEquals = "false")
final class ConsoleController {

    /** The setting that turns it off: {@code PREFLIGHT_CONSOLE}. */
    static final String SETTING = "preflight.console";

    private final ConsolePages pages;

    ConsoleController(ConsolePages pages) {
        this.pages = pages;
    }

    /** The pages that the browser draws. */
    @Get(
            uris = {"/", "restore", "policy", "fleet"},
            produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> view(
            HttpRequest<?> request, @QueryValue @Nullable String lang, @QueryValue @Nullable String theme) {
        Optional<View> view = View.at(request.getPath());
        return pages.answer(
                new ChosenLook(lang, theme, request), (made, look) -> view.map(shown -> made.view(shown, look)));
    }

    /** The rows that a search finds. */
    @Get(uri = "catalog", produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> catalog(
            HttpRequest<?> request,
            @QueryValue @Nullable String q,
            @QueryValue @Nullable String lang,
            @QueryValue @Nullable String theme) {
        String searched = q == null ? "" : q;
        return pages.answer(
                new ChosenLook(lang, theme, request), (made, look) -> Optional.of(made.catalog(searched, look)));
    }

    /** The page of a row. */
    @Get(uri = "catalog/{name:[^/]+}", produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> row(
            HttpRequest<?> request,
            String name,
            @QueryValue @Nullable String lang,
            @QueryValue @Nullable String theme) {
        return pages.answer(new ChosenLook(lang, theme, request), (made, look) -> made.row(name, look));
    }
}
