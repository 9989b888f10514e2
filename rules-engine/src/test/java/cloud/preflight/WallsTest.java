package cloud.preflight;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The walls between the packages of the catalog and the rules engine. */
@AnalyzeClasses(packages = "cloud.preflight", importOptions = DoNotIncludeTests.class)
class WallsTest {

    private static final String CATALOG = "cloud.preflight.catalog";
    private static final String INTERNAL = "cloud.preflight.internal..";
    private static final String CHECK = "cloud.preflight.internal.check";
    private static final String RESOLVE = "cloud.preflight.internal.resolve";
    private static final String RULES = "cloud.preflight.internal.rules";
    private static final String[] RULES_ENGINE = {"org.drools..", "org.kie.."};
    /** The folding of case, which every package may use. */
    private static final String TEXT = "cloud.preflight.internal.text";

    private static final String YAML = "cloud.preflight.internal.yaml";

    private static final String VOCABULARY = "cloud.preflight.rules";
    private static final String FACTS = "cloud.preflight.facts";
    private static final String PROFILE = "cloud.preflight.profile";
    private static final String REQUEST = "cloud.preflight.request";
    private static final String[] PUBLIC = {FACTS, PROFILE, VOCABULARY, REQUEST, "cloud.preflight.verdict"};

    /** So many public types is the most that somebody who embeds it has to look through. */
    private static final int MOST_PUBLIC_TYPES = 42;

    private static final DescribedPredicate<JavaClass> BEHIND_THE_FACE =
            resideInAnyPackage(INTERNAL, RULES_ENGINE[0], RULES_ENGINE[1]);

    @ArchTest
    static final ArchRule theRulesEngineStaysInOnePackage = noClasses()
            .that()
            .resideOutsideOfPackage(RULES + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(RULES_ENGINE);

    @ArchTest
    static final ArchRule jsonIsReadElsewhere =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("com.fasterxml..", "io.micronaut..");

    @ArchTest
    static final ArchRule theCatalogStandsOnTheJdkAlone = classes()
            .that()
            .resideInAPackage(CATALOG)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(CATALOG, "java..", "org.jspecify.annotations");

    @ArchTest
    static final ArchRule yamlIsReadForTheProfileAlone = noClasses()
            .that()
            .resideOutsideOfPackages("cloud.preflight.profile", YAML)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.yaml..");

    @ArchTest
    static final ArchRule recurrenceIsReadByRequestsAlone = noClasses()
            .that()
            .resideOutsideOfPackage("cloud.preflight.request")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.dmfs..");

    @ArchTest
    static final ArchRule whatEmbeddersUseKnowsNothingInternal = noClasses()
            .that()
            .resideInAnyPackage(PUBLIC)
            .or()
            .resideInAPackage(CATALOG)
            .should()
            .dependOnClassesThat(resideInAPackage(INTERNAL).and(resideOutsideOfPackages(TEXT, YAML)));

    @ArchTest
    static final ArchRule theFoldingOfCaseStandsOnTheJdkAlone = classes()
            .that()
            .resideInAPackage(TEXT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(TEXT, "java..", "org.jspecify.annotations");

    @ArchTest
    static final ArchRule rulesSpeakOfFactsTheProfileTheRequestAndTheCatalog = classes()
            .that()
            .resideInAPackage(VOCABULARY)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(VOCABULARY, CATALOG, FACTS, PROFILE, REQUEST, "java..", "org.jspecify.annotations");

    @ArchTest
    static final ArchRule factsKnowNothingOfWhoAsksForThem = noClasses()
            .that()
            .resideInAPackage(FACTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PROFILE, VOCABULARY, REQUEST, "cloud.preflight.verdict");

    @ArchTest
    static void thePublicTypesCanBeCounted(JavaClasses all) {
        assertThat(all.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                        .filter(resideOutsideOfPackages(INTERNAL, VOCABULARY, CATALOG))
                        .map(JavaClass::getName))
                .hasSizeLessThanOrEqualTo(MOST_PUBLIC_TYPES);
    }

    @ArchTest
    static final ArchRule thePublicFaceShowsNothingInternal = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("cloud.preflight")
            .should()
            .notHaveRawReturnType(BEHIND_THE_FACE)
            .andShould()
            .notHaveRawParameterTypes(anyElementThat(BEHIND_THE_FACE));

    @ArchTest
    static final ArchRule nothingBehindTheRulesKnowsThem = noClasses()
            .that()
            .resideInAPackage(RESOLVE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(RULES + "..", CHECK);

    @ArchTest
    static final ArchRule theRulesDoNotKnowWhatIsMadeOfTheirReports =
            noClasses().that().resideInAPackage(RULES + "..").should().dependOnClassesThat(resideInAPackage(CHECK));

    @ArchTest
    static final ArchRule nothingDependsOnTheMachinesLanguage = noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class);

    @ArchTest
    static final ArchRule nothingIsPrinted =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule noPackageDependsOnItselfByWayOfAnother =
            slices().assignedFrom(new Packages()).should().beFreeOfCycles();

    /** A slice a package; what the build makes of the rules belongs to the rules' own. */
    private static final class Packages implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return SliceIdentifier.of(name.startsWith(RULES) ? RULES : name);
        }

        @Override
        public String getDescription() {
            return "the packages";
        }
    }
}
