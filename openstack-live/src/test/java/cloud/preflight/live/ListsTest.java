package cloud.preflight.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.facts.FactSource.Unavailable;
import cloud.preflight.facts.Section;
import cloud.preflight.openstack.Document;
import cloud.preflight.openstack.DocumentReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists are read to their end, or not at all. */
class ListsTest {

    private static final int ALL = 11;
    private static final String LINKS = "\"servers_links\":[{\"rel\":\"next\",\"href\":\"";

    private final Asked asked = Asked.patiently();

    @AfterEach
    void end() {
        asked.close();
    }

    /** What is told of a list. */
    private static final class Told implements DocumentReader.Sink {

        private final List<String> ids = new ArrayList<>();
        private final List<String> pages = new ArrayList<>();

        @Override
        public void known(Section section) {
            pages.add(section.id());
        }

        @Override
        public void document(Document document) {
            ids.add(document.id());
        }

        @Override
        public void page(Section section, boolean last) {
            pages.add(section.id() + (last ? " to the end" : " in part"));
        }
    }

    private Told told(Section section) throws IOException {
        Told told = new Told();
        assertThat(asked.member().list(StandInCloud.PROJECT, section, told)).isTrue();
        return told;
    }

    /** 11 ends with a page that is full, after which there is an empty one. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 11, 12})
    void everyPageIsRead(int size) throws IOException {
        asked.standIn.pagesOf(size);
        for (Section section : List.of(Section.SERVERS, Section.VOLUMES)) {
            Told told = told(section);
            assertThat(told.ids).hasSize(ALL).doesNotHaveDuplicates();
            assertThat(told.pages).containsExactly(section.id(), section.id() + " to the end");
        }
        assertThat(asked.standIn.nova().asked()).hasSize(ALL / size + 1);
    }

    private static String page(String links, String... ids) {
        List<String> servers = new ArrayList<>();
        for (String id : ids) {
            servers.add("{\"id\":\"" + id + "\",\"status\":\"ACTIVE\",\"tenant_id\":\"" + StandInCloud.PROJECT + "\"}");
        }
        return "{\"servers\":[" + String.join(",", servers) + "]" + (links.isEmpty() ? "" : "," + links) + "}";
    }

    private void assertUnavailable() {
        assertThatThrownBy(() -> told(Section.SERVERS))
                .isInstanceOfSatisfying(
                        Unavailable.class, away -> assertThat(away.source()).isEqualTo("Nova"));
    }

    @Test
    void aPageThatRepeatsItselfIsNoList() {
        asked.standIn.nova().instead(200, page(LINKS + "http://n/x?marker=a\"}]", "a"));
        assertUnavailable();
        assertThat(asked.standIn.nova().asked()).hasSize(2);
    }

    @Test
    void aListThatNeverEndsIsNone() {
        AtomicInteger pages = new AtomicInteger();
        asked.standIn
                .nova()
                .instead(exchange -> StandInService.send(
                        exchange, 200, page(LINKS + "http://n/x?marker=" + pages.incrementAndGet() + "\"}]")));
        assertUnavailable();
    }

    /** A server that moved to another page was seen on one where it is no more. */
    @Test
    void aListThatChangesMeanwhileIsNone() {
        asked.standIn.nova().instead(exchange -> {
            boolean first = exchange.getRequestURI().getQuery() == null;
            StandInService.send(
                    exchange, 200, first ? page(LINKS + "http://n/x?marker=b\"}]", "a", "b") : page("", "c", "a"));
        });
        assertUnavailable();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500})
    void aListThatBreaksOffIsNone(int status) {
        asked.standIn.nova().instead(exchange -> {
            boolean first = exchange.getRequestURI().getQuery() == null;
            StandInService.send(
                    exchange,
                    first ? 200 : status,
                    first ? page(LINKS + "http://n/x?marker=a\"}]", "a") : "{\"itemNotFound\":{\"code\":404}}");
        });
        assertUnavailable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"itemNotFound\":{}}", "{\"error_code\":\"CSBS.3000\"}", "{}"})
    void aListThatIsNotThereIsAWrongAddress(String body) {
        asked.standIn.nova().instead(404, body);
        assertUnavailable();
    }

    @Test
    void aDocumentIsNoList() {
        asked.standIn.nova().instead(200, "{\"server\":{\"id\":\"a\",\"status\":\"ACTIVE\"}}");
        assertUnavailable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://n/x", "no address at all"})
    void aListThatGivesNoWayOnIsKnownInPart(String href) throws IOException {
        asked.standIn.nova().instead(200, page(LINKS + href + "\"}]", "a"));
        Told told = told(Section.SERVERS);
        assertThat(told.ids).containsExactly("a");
        assertThat(told.pages).containsExactly("servers", "servers in part");
    }

    /** The stand-in's links lead elsewhere: a token that went there would be lost. */
    @Test
    void ofALinkTheQueryAloneIsUsed() throws IOException {
        asked.standIn.pagesOf(6);
        told(Section.SERVERS);
        assertThat(asked.standIn.nova().asked())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("GET /v2.1/servers/detail"),
                        second -> assertThat(second).startsWith("GET /v2.1/servers/detail?marker="));
    }

    @Test
    void whatTheCloudDoesNotHaveIsNotTold() throws IOException {
        asked.standIn.withoutCsbs();
        assertThat(asked.member().list(StandInCloud.PROJECT, Section.POLICIES, new Told()))
                .isFalse();
    }
}
