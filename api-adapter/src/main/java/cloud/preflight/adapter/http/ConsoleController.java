package cloud.preflight.adapter.http;

import cloud.preflight.adapter.console.Look;
import cloud.preflight.adapter.console.Pages;
import cloud.preflight.adapter.console.View;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.answers.ErrorAnswer;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.SupplierUtil;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows the pages of the console. */
@Controller("/")
@Requires(property = ConsoleController.SETTING, notEquals = "false")
final class ConsoleController {

    /** The setting that turns it off: {@code PREFLIGHT_CONSOLE}. */
    static final String SETTING = "preflight.console";

    private final Credentials credentials;
    /** Made when somebody first looks. */
    private final Supplier<Pages> pages = SupplierUtil.memoized(Pages::new);

    ConsoleController(Credentials credentials) {
        this.credentials = credentials;
    }

    /** The pages that the browser draws. */
    @Get(
            uris = {"/", "restore", "policy", "fleet"},
            produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> view(
            HttpRequest<?> request, @QueryValue @Nullable String lang, @QueryValue @Nullable String theme) {
        String name = request.getPath().substring(1).toUpperCase(Locale.ROOT);
        View view = name.isEmpty() ? View.ASK : View.valueOf(name);
        return answer(new ChosenLook(lang, theme, request), (made, look) -> Optional.of(made.view(view, look)));
    }

    /** The rows that a search finds. */
    @Get(uri = "catalog", produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> catalog(
            HttpRequest<?> request,
            @QueryValue @Nullable String q,
            @QueryValue @Nullable String lang,
            @QueryValue @Nullable String theme) {
        String searched = q == null ? "" : q;
        return answer(new ChosenLook(lang, theme, request), (made, look) -> Optional.of(made.catalog(searched, look)));
    }

    /** The page of a row. */
    @Get(uri = "catalog/{name:[^/]+}", produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> row(
            HttpRequest<?> request,
            String name,
            @QueryValue @Nullable String lang,
            @QueryValue @Nullable String theme) {
        return answer(new ChosenLook(lang, theme, request), (made, look) -> made.row(name, look));
    }

    private HttpResponse<byte[]> answer(ChosenLook chosen, BiFunction<Pages, Look, Optional<byte[]>> page) {
        Optional<ErrorAnswer> fault = chosen.fault();
        if (fault.isPresent()) {
            return Errors.response(fault.get());
        }
        Look look = chosen.look(credentials.required());
        return page.apply(pages.get(), look)
                .<HttpResponse<byte[]>>map(made -> chosen.answer(made, look))
                .orElseGet(() -> Errors.response(Errors.of(chosen.request(), HttpStatus.NOT_FOUND.getCode())));
    }
}
