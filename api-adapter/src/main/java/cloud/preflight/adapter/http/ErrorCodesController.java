package cloud.preflight.adapter.http;

import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.answers.RowJson;
import cloud.preflight.answers.Rows;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Language;
import cloud.preflight.catalog.Operation;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the catalog: {@code GET /v1/error-codes} and {@code GET /v1/error-codes/{code}}. */
@Controller("/v1/error-codes")
final class ErrorCodesController {

    @Get(produces = {MediaType.APPLICATION_JSON, ValidationController.ANY_APPLICATION})
    HttpResponse<byte[]> rows(
            @QueryValue @Nullable String operation,
            @QueryValue("http_status") @Nullable String httpStatus,
            @QueryValue @Nullable String q,
            HttpHeaders headers) {
        Optional<Operation> wanted = Optional.ofNullable(operation).flatMap(Operation::of);
        if (operation != null && wanted.isEmpty()) {
            return Errors.response(ErrorAnswer.invalid(
                    "operation is '" + operation + "', which is no operation; there are " + Operation.ids()));
        }
        if (httpStatus != null && !httpStatus.matches("[1-5][0-9][0-9]")) {
            return Errors.response(ErrorAnswer.invalid("http_status is '" + httpStatus + "', which is no HTTP status"));
        }
        List<ErrorCode> rows = Rows.matching(q == null ? List.of() : List.of(q)).stream()
                .filter(row -> wanted.map(row::concerns).orElse(true))
                .filter(row ->
                        httpStatus == null || String.valueOf(row.httpStatus()).equals(httpStatus))
                .toList();
        return answer(rows, headers);
    }

    @Get(
            uri = "/{code:[^/]+}",
            produces = {MediaType.APPLICATION_JSON, ValidationController.ANY_APPLICATION})
    HttpResponse<byte[]> rows(String code, HttpHeaders headers) {
        List<ErrorCode> rows = ErrorCode.withCode(code);
        return rows.isEmpty()
                ? Errors.response(
                        ErrorAnswer.ours(HttpStatus.NOT_FOUND.getCode(), "There is no error code '" + code + "'"))
                : answer(rows, headers);
    }

    private static HttpResponse<byte[]> answer(List<ErrorCode> rows, HttpHeaders headers) {
        Language language = AcceptedLanguage.of(headers);
        return FixedAnswer.of(RowJson.bytes(rows, language), MediaType.APPLICATION_JSON_TYPE)
                .to(headers)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
