package cloud.preflight.adapter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls around and inside the adapter. The other modules can't see it, nor Micronaut: their class path has neither. */
@AnalyzeClasses(packages = "cloud.preflight.adapter", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ADAPTER = "cloud.preflight.adapter..";
    private static final String HTTP = "cloud.preflight.adapter.http..";

    @ArchTest
    static final ArchRule onlyTheHttpInterfaceKnowsMicronautAndNetty = noClasses()
            .that()
            .resideOutsideOfPackage(HTTP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut..", "io.netty..", "reactor..");

    @ArchTest
    static final ArchRule onlyTheCommandKnowsPicocli = noClasses()
            .that()
            .resideOutsideOfPackage("cloud.preflight.adapter.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule onlyTheAnswersWriteJson = noClasses()
            .that()
            .resideInAnyPackage(HTTP, "cloud.preflight.adapter.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule theAdapterDoesNotKnowTheRulesEngineInside = noClasses()
            .that()
            .resideInAPackage(ADAPTER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..", "cloud.preflight.internal..");

    @ArchTest
    static final ArchRule theServiceAndTheCommandAreAllThatIsPublicBesideTheAnswers = classes()
            .that()
            .resideInAnyPackage(HTTP, "cloud.preflight.adapter.command..")
            .and()
            .areTopLevelClasses()
            .and()
            .haveNameNotMatching(".*\\$.*")
            .and()
            .arePublic()
            .should()
            .haveNameMatching(".*\\.(Service|PreflightCommand)");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("cloud.preflight.adapter.(*)..").should().beFreeOfCycles();
}
