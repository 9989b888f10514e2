package cloud.preflight.services.spring;

import cloud.preflight.benchmarks.plain.PlainAnswer;
import cloud.preflight.benchmarks.plain.PlainQuestion;
import cloud.preflight.benchmarks.plain.PlainService;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The service as most teams would write it: Spring Boot on Tomcat, Jackson that binds classes, plain Java that decides. */
@SpringBootApplication
@RestController
public class SpringMain {

    private final PlainService service = new PlainService();

    /** Serves on any port until the program is ended from outside. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(SpringMain.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(Map.of(
                "server.address", "127.0.0.1",
                "server.port", "0",
                // Tomcat would close each connection after 100 requests.
                "server.tomcat.max-keep-alive-requests", "-1",
                "logging.level.root", "warn"));
        String port = application.run().getEnvironment().getProperty("local.server.port");
        System.out.println("listening on http://127.0.0.1:" + port);
    }

    /** Answers a question. */
    @PostMapping("/v1/{project}/validations")
    public PlainAnswer answer(@PathVariable String project, @RequestBody PlainQuestion question) {
        return service.answer(question);
    }
}
