package cloud.preflight.internal.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieModuleKieProject;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Compiles rule files from their texts and says in which line of which file a fault is. The compiler of the build names a
 * line only for what it can't parse; for the rest this names the line where the rule starts.
 */
final class RuleCompiler {

    private static final String FOLDER = "src/main/resources/cloud/preflight/internal/rules/";
    private static final List<String> NOISE = List.of("Java source of ", "Parser returned a null Package");

    private RuleCompiler() {}

    /** Every fault as {@code FILE.drl:line what is wrong}; empty when all files compile together. */
    static List<String> faults(List<RuleFile> files) {
        return errors(files).isEmpty()
                ? List.of()
                : files.stream().flatMap(file -> faults(file).stream()).toList();
    }

    private static List<String> faults(RuleFile file) {
        List<String> faults = new ArrayList<>(errors(List.of(file)).stream()
                .filter(error -> error.getLine() > 0 && error.getPath().endsWith(file.toString()))
                .map(error -> file + ":" + error.getLine() + " " + error.getText())
                .toList());
        if (faults.isEmpty()) {
            file.rules()
                    .forEach(rule -> errors(List.of(alone(file, rule))).stream()
                            .map(error -> file + ":" + rule.number() + " " + rule.name() + ": " + error.getText())
                            .forEach(faults::add));
        }
        return faults;
    }

    /** The file with the header and this rule only. */
    private static RuleFile alone(RuleFile file, RuleFile.Text rule) {
        int header = file.rules().get(0).number() - 1;
        List<String> lines = new ArrayList<>(file.lines().subList(0, header));
        lines.addAll(rule.lines());
        return new RuleFile(file.name(), lines);
    }

    /** The compiler writes the names of types in the machine's language: under a Turkish one it asks for an {@code ınt}. */
    private static List<Message> errors(List<RuleFile> files) {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return build(files);
        } finally {
            Locale.setDefault(usual);
        }
    }

    private static List<Message> build(List<RuleFile> files) {
        return builder(files).getResults().getMessages(Message.Level.ERROR).stream()
                .filter(error -> NOISE.stream().noneMatch(error.getText()::startsWith))
                .toList();
    }

    private static KieBuilder builder(List<RuleFile> files) {
        KieFileSystem sources = KieServices.get().newKieFileSystem();
        files.forEach(file -> sources.write(FOLDER + file, file.text()));
        return KieServices.get().newKieBuilder(sources).buildAll(ExecutableModelProject.class);
    }

    /** The model of a rule file that has no faults. */
    static Collection<Model> models(RuleFile file) {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            InternalKieModule module =
                    (InternalKieModule) builder(List.of(file)).getKieModule();
            KieModuleKieProject project = new KieModuleKieProject(module);
            project.init();
            return ((CanonicalKieModule) module).getModelForKBase((KieBaseModelImpl) project.getDefaultKieBaseModel());
        } finally {
            Locale.setDefault(usual);
        }
    }
}
