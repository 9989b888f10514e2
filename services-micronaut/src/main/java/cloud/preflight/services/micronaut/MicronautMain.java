package cloud.preflight.services.micronaut;

import cloud.preflight.benchmarks.plain.PlainAnswer;
import cloud.preflight.benchmarks.plain.PlainQuestion;
import cloud.preflight.benchmarks.plain.PlainService;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/** The same service on Micronaut: Netty, Jackson that binds classes, plain Java that decides. */
@Controller
public class MicronautMain {

    private final PlainService service = new PlainService();

    /** Serves on any port until the program is ended from outside. */
    public static void main(String[] arguments) {
        EmbeddedServer server = Micronaut.build(new String[0])
                .banner(false)
                .mainClass(MicronautMain.class)
                .properties(Map.of("micronaut.server.host", "127.0.0.1", "micronaut.server.port", -1))
                .start()
                .getBean(EmbeddedServer.class);
        System.out.println("listening on " + server.getURL());
    }

    /** Answers a question, on the thread that read it: nothing here waits. */
    @Post("/v1/{project}/validations")
    public PlainAnswer answer(String project, @Body PlainQuestion question) {
        return service.answer(question);
    }
}
