package cloud.preflight.live;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a token finds the services of its cloud. Immutable. */
public final class Catalog {

    private final List<Entry> entries;

    private Catalog(List<Entry> entries) {
        this.entries = entries;
    }

    private record Entry(String type, String side, String region, String url) {}

    /**
     * Which of several addresses of a service is meant.
     *
     * @param region the region's id; null where the catalog has one alone
     * @param side the interface: {@code public}, {@code internal} or {@code admin}
     */
    public record Placement(@Nullable String region, String side) {

        /** The public address in the one region that there is. */
        public static final Placement PUBLIC = new Placement(null, "public");
    }

    /** What a token's document has as its catalog; empty where that is no list. */
    static Optional<Catalog> of(@Nullable Object catalog) {
        if (!(catalog instanceof List<?> services)) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        for (Object service : services) {
            if (service instanceof Map<?, ?> fields && fields.get("endpoints") instanceof List<?> endpoints) {
                endpoints.forEach(endpoint -> add(text(fields.get("type")), endpoint, entries));
            }
        }
        return Optional.of(new Catalog(List.copyOf(entries)));
    }

    private static void add(String type, @Nullable Object endpoint, List<Entry> entries) {
        if (endpoint instanceof Map<?, ?> fields) {
            String region = text(fields.get("region_id"));
            entries.add(new Entry(
                    type,
                    text(fields.get("interface")),
                    region.isEmpty() ? text(fields.get("region")) : region,
                    text(fields.get("url"))));
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    /**
     * The address of a service, without a slash at its end; empty where the cloud has no such service.
     *
     * @throws ServiceFailure when it has the service, but not there, or nobody could tell which of several is meant
     */
    Optional<URI> address(Service service, Placement where) throws ServiceFailure {
        List<Entry> all = service.types().stream()
                .map(type -> entries.stream()
                        .filter(entry -> entry.type().equals(type))
                        .toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Set<String> urls = all.stream()
                .filter(entry -> entry.side().equals(where.side()))
                .filter(entry -> where.region() == null || entry.region().equals(where.region()))
                .map(Entry::url)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (urls.size() != 1) {
            throw new ServiceFailure(
                    Service.KEYSTONE,
                    "its catalog has " + urls.size() + " " + where.side()
                            + " addresses of " + service.title()
                            + (where.region() == null
                                    ? " and no region was chosen"
                                    : " in the region " + where.region()));
        }
        return Optional.of(parsed(service, urls.iterator().next()));
    }

    private static URI parsed(Service service, String url) throws ServiceFailure {
        try {
            URI address = URI.create(url.replaceAll("/+$", ""));
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (web
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && address.getFragment() == null) {
                return address;
            }
        } catch (IllegalArgumentException other) {
            // No address at all.
        }
        throw new ServiceFailure(Service.KEYSTONE, "the address of " + service.title() + " in its catalog is none");
    }
}
