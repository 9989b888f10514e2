package cloud.preflight.adapter.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.HttpServerConfiguration.CorsConfiguration;
import io.micronaut.http.server.cors.CorsFilter;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.resource.StaticResourceResolver;
import jakarta.inject.Singleton;

/**
 * Has pages of other origins looked at before anything is refused: a browser asks without a token what it may send, and a page
 * that may ask may also know why it was refused.
 */
@Singleton
final class EarlyCors implements BeanCreatedEventListener<CorsFilter> {

    private final CorsConfiguration configuration;
    private final StaticResourceResolver files;
    private final HttpHostResolver hosts;
    private final Router router;

    EarlyCors(CorsConfiguration configuration, StaticResourceResolver files, Router router, HttpHostResolver hosts) {
        this.configuration = configuration;
        this.files = files;
        this.hosts = hosts;
        this.router = router;
    }

    @Override
    public CorsFilter onCreated(BeanCreatedEvent<CorsFilter> event) {
        return new CorsFilter(configuration, files, router, hosts) {
            @Override
            public int getOrder() {
                return CredentialsFilter.FIRST - 2;
            }
        };
    }
}
