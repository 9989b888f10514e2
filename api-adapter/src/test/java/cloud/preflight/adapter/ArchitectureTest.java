package cloud.preflight.adapter;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The walls between all modules that the service is made of, and inside this one. */
@AnalyzeClasses(
        packages = "cloud.preflight",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutTestJars.class})
class ArchitectureTest {

    private static final String ADAPTER = "cloud.preflight.adapter..";
    private static final String HTTP = "cloud.preflight.adapter.http..";
    private static final String COMMAND = "cloud.preflight.adapter.command..";
    private static final String LIVE = "cloud.preflight.live..";
    private static final String ANSWERS = "cloud.preflight.answers..";
    private static final String FLEET = "cloud.preflight.fleet..";
    private static final String INVENTORY = "cloud.preflight.inventory..";
    private static final String OPENSTACK = "cloud.preflight.openstack..";

    /** The tests of other modules come in jars of their own. */
    static final class WithoutTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule onlyTheHttpInterfaceKnowsMicronautAndNetty = noClasses()
            .that()
            .resideOutsideOfPackage(HTTP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut..", "io.netty..", "reactor..");

    @ArchTest
    static final ArchRule onlyWhatIsMeasuredKnowsMicrometer = noClasses()
            .that()
            .resideOutsideOfPackage("cloud.preflight.adapter.metrics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micrometer..", "io.prometheus..");

    @ArchTest
    static final ArchRule onlyWhatIsTracedKnowsOpenTelemetry = noClasses()
            .that()
            .resideOutsideOfPackage("cloud.preflight.adapter.tracing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.opentelemetry..");

    @ArchTest
    static final ArchRule onlyTheCommandKnowsPicocli = noClasses()
            .that()
            .resideOutsideOfPackage(COMMAND)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule onlyTheInventoryKnowsDatabases = noClasses()
            .that()
            .resideOutsideOfPackage(INVENTORY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.jdbi..",
                    "org.flywaydb..",
                    "com.zaxxer..",
                    "org.sqlite..",
                    "org.postgresql..");

    /** So are what an identity service is asked, and the report of a fleet. */
    @ArchTest
    static final ArchRule onlyDocumentsAndAnswersAreJson = noClasses()
            .that()
            .resideOutsideOfPackages(OPENSTACK, ANSWERS, FLEET, INVENTORY, LIVE, "cloud.preflight.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule onlyTheRulesKnowTheRulesEngine = noClasses()
            .that()
            .resideOutsideOfPackage("cloud.preflight.internal.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule nobodyKnowsTheInsideOfTheEngineButTheEngine = noClasses()
            .that()
            .resideInAnyPackage(OPENSTACK, ANSWERS, FLEET, INVENTORY, LIVE, ADAPTER)
            .should()
            .dependOnClassesThat(resideInAPackage("cloud.preflight.internal..")
                    .and(resideOutsideOfPackages("cloud.preflight.internal.text", "cloud.preflight.internal.yaml")));

    @ArchTest
    static final ArchRule theModulesStandOnEachOtherInOneDirection = noClasses()
            .that()
            .resideOutsideOfPackage(ADAPTER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ADAPTER);

    @ArchTest
    static final ArchRule answersAndFactsThatAreKeptStandBesideEachOther = noClasses()
            .that()
            .resideOutsideOfPackage(ADAPTER)
            .and()
            .resideOutsideOfPackages(ANSWERS, FLEET)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ANSWERS);

    @ArchTest
    static final ArchRule onlyTheAdapterKnowsFleets = noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTER, FLEET)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(FLEET);

    @ArchTest
    static final ArchRule onlyTheAdapterKnowsThatFactsAreKept = noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTER, INVENTORY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(INVENTORY);

    @ArchTest
    static final ArchRule onlyTheAdapterKnowsThatFactsAreAskedFor = noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTER, LIVE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(LIVE);

    @ArchTest
    static final ArchRule theServiceAndTheCommandAreAllThatIsPublicOfTheAdapter = classes()
            .that()
            .resideInAnyPackage(HTTP, COMMAND)
            .and()
            .areTopLevelClasses()
            .and()
            .haveNameNotMatching(".*\\$.*")
            .and()
            .arePublic()
            .should()
            .haveNameMatching(".*\\.(Service|PreflightCommand)");

    @ArchTest
    static final ArchRule whatAnExceptionCarriesGoesWhereItGoes = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAssignableTo(Throwable.class)
            .should()
            .haveModifier(JavaModifier.TRANSIENT);

    @ArchTest
    static final ArchRule noPackageDependsOnItselfByWayOfAnother =
            slices().assignedFrom(new Packages()).should().beFreeOfCycles();

    /** A slice a package. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
