package cloud.preflight.adapter.http;

import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.facts.Section;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.inventory.InventoryJson;
import cloud.preflight.inventory.Page;
import cloud.preflight.openstack.DocumentTooLarge;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.request.Request;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Head;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Keeps the facts of projects: {@code /v1/{project_id}/inventory}. */
@Controller("/v1/{projectId:[^/]+}/inventory")
@ExecuteOn(TaskExecutors.IO)
final class InventoryController {

    private final Inventory inventory;
    private final Bodies bodies;
    private final ShapeLimits shape;

    InventoryController(Inventory inventory, Bodies bodies, Limits limits) {
        this.inventory = inventory;
        this.bodies = bodies;
        shape = limits.shape();
    }

    /** A write to a project. */
    private interface Write {
        Map<Section, Long> to(String project) throws IOException, InvalidDocument;
    }

    /** Replaces everything. */
    @Put(
            consumes = MediaType.APPLICATION_JSON,
            produces = {MediaType.APPLICATION_JSON, ValidationController.ANY_APPLICATION})
    HttpResponse<byte[]> replace(String projectId, @Body @Nullable InputStream body) throws IOException {
        // What is refused before it was read, or in the middle of it, has to be let go of.
        try (InputStream facts = body == null ? InputStream.nullInputStream() : body) {
            return written(projectId, project -> inventory.replace(project, facts));
        }
    }

    /** Adds documents, or replaces them by their ids. */
    @Patch(
            consumes = MediaType.APPLICATION_JSON,
            produces = {MediaType.APPLICATION_JSON, ValidationController.ANY_APPLICATION})
    CompletableFuture<HttpResponse<?>> merge(String projectId, @Body IncomingBody body) {
        return bodies.answeredInTime(body, false, facts -> merged(projectId, facts));
    }

    private HttpResponse<byte[]> merged(String projectId, byte[] facts) {
        return shape.refusal(facts, ShapeLimits.OF_FACTS)
                .<HttpResponse<byte[]>>map(Errors::response)
                .orElseGet(
                        () -> written(projectId, project -> inventory.merge(project, new ByteArrayInputStream(facts))));
    }

    private static HttpResponse<byte[]> written(String project, Write write) {
        int length = project.codePointCount(0, project.length());
        if (length > Request.LONGEST) {
            return Errors.response(ErrorAnswer.invalid(
                    "project_id has " + length + " characters, at most " + Request.LONGEST + " are allowed"));
        }
        try {
            return json(InventoryJson.stored(write.to(project)));
        } catch (InvalidDocument invalid) {
            return Errors.response(ErrorAnswer.invalid(invalid.faults()));
        } catch (DocumentTooLarge excess) {
            return Errors.response(ErrorAnswer.tooLarge("document"));
        } catch (IOException broken) {
            return Errors.response(ErrorAnswer.invalid("the body breaks off"));
        }
    }

    /** Everything, as in the facts of a question. */
    @Get(
            headRoute = false,
            produces = {MediaType.APPLICATION_JSON, ValidationController.ANY_APPLICATION})
    HttpResponse<InputStream> facts(String projectId) throws IOException {
        return HttpResponse.ok(inventory.facts(projectId)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    /** The head of that alone: the stream of a body that is not sent would never be closed. */
    @Head
    @Produces({MediaType.APPLICATION_JSON, ValidationController.ANY_APPLICATION})
    HttpResponse<?> head(String projectId) {
        inventory.awake();
        return HttpResponse.ok().contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    /** Some documents of a section. */
    @Get(
            uri = "/{section:[^/]+}",
            produces = {MediaType.APPLICATION_JSON, ValidationController.ANY_APPLICATION})
    HttpResponse<byte[]> page(
            String projectId, String section, @QueryValue @Nullable String limit, @QueryValue @Nullable String marker) {
        if (limit != null && !limit.matches("0*[1-9][0-9]*")) {
            return Errors.response(ErrorAnswer.invalid("limit is '" + limit + "', must be a whole number from 1"));
        }
        int most = limit == null
                ? Page.LONGEST
                : new BigInteger(limit).min(BigInteger.valueOf(Page.LONGEST)).intValue();
        Optional<Section> known = Section.of(section);
        try {
            return known.flatMap(wanted -> inventory
                            .page(projectId, wanted, marker, most)
                            .map(page -> json(InventoryJson.page(wanted, page))))
                    .orElseGet(() -> missing(section));
        } catch (Page.NoSuchMarker wrong) {
            return Errors.response(ErrorAnswer.invalid("marker is '" + marker + "', which is no document's id"));
        }
    }

    /** One document. */
    @Get(
            uri = "/{section:[^/]+}/{id:[^/]+}",
            produces = {MediaType.APPLICATION_JSON, ValidationController.ANY_APPLICATION})
    HttpResponse<byte[]> document(String projectId, String section, String id) {
        return list(section)
                .flatMap(wanted -> inventory.document(projectId, wanted, id))
                .map(InventoryController::json)
                .orElseGet(() -> missing(section + "/" + id));
    }

    /** Removes everything. */
    @Delete
    HttpResponse<byte[]> clear(String projectId) {
        inventory.clear(projectId);
        return HttpResponse.noContent();
    }

    /** Removes a section that is one document. */
    @Delete("/{section:quotas|account}")
    HttpResponse<byte[]> remove(String projectId, String section) {
        return removed(inventory.remove(projectId, Section.of(section).orElseThrow(), ""), section);
    }

    /** Removes one document. */
    @Delete("/{section:[^/]+}/{id:[^/]+}")
    HttpResponse<byte[]> remove(String projectId, String section, String id) {
        return removed(
                list(section)
                        .filter(known -> inventory.remove(projectId, known, id))
                        .isPresent(),
                section + "/" + id);
    }

    private static HttpResponse<byte[]> removed(boolean removed, String what) {
        return removed ? HttpResponse.noContent() : missing(what);
    }

    private static Optional<Section> list(String section) {
        return Section.of(section).filter(Section::isList);
    }

    private static HttpResponse<byte[]> json(byte[] body) {
        // The answer to HEAD has no body that its length could be told from.
        return HttpResponse.ok(body)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .contentLength(body.length);
    }

    private static HttpResponse<byte[]> missing(String what) {
        return Errors.response(
                ErrorAnswer.ours(HttpStatus.NOT_FOUND.getCode(), "There is no " + what + " in the inventory"));
    }
}
