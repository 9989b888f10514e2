package cloud.preflight.adapter.http;

import cloud.preflight.adapter.console.Look;
import cloud.preflight.adapter.console.Pages;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.answers.ErrorAnswer;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.SupplierUtil;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The pages of the console, as they are asked for over HTTP. */
@Singleton
@Requires(property = ConsoleController.SETTING, notEquals = "false")
final class ConsolePages {

    private final Credentials credentials;
    /** Made when somebody first looks. */
    private final Supplier<Pages> pages = SupplierUtil.memoized(Pages::new);

    ConsolePages(Credentials credentials) {
        this.credentials = credentials;
    }

    /** The page that is made in the look that was chosen. */
    HttpResponse<byte[]> answer(ChosenLook chosen, BiFunction<Pages, Look, Optional<byte[]>> page) {
        Optional<ErrorAnswer> fault = chosen.fault();
        if (fault.isPresent()) {
            return Errors.response(fault.get());
        }
        Look look = look(chosen);
        return page.apply(pages.get(), look)
                .<HttpResponse<byte[]>>map(made -> chosen.answer(made, look))
                .orElseGet(() -> Errors.response(Errors.of(chosen.request(), HttpStatus.NOT_FOUND.getCode())));
    }

    Look look(ChosenLook chosen) {
        return chosen.look(credentials.required());
    }

    /** An error as a page. */
    byte[] error(ErrorAnswer error, String sought, Look look) {
        return pages.get().error(error, sought, look);
    }
}
