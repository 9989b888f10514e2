package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Everything that is public of what is published says what it is. The compiler ({@code -Xdoclint}) sees to it that what is said
 * is well-formed; asked for what is missing, it would want a tag of each parameter and result too.
 */
class JavadocTest {

    private static final Path PROJECT = Path.of("..");

    private static final Pattern PUBLISHED = Pattern.compile("<artifactId>preflight-(?!bom)([a-z-]+)</artifactId>");

    /** Not for whoever embeds. */
    private static final String INSIDE = "/internal/";

    @Test
    void everythingThatIsPublicSaysWhatItIs() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            Silent silent = new Silent(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                silent.scan(unit, unit.getSourceFile().getName());
            }
            assertThat(silent.looked).isGreaterThan(300);
            assertThat(silent.found).isEmpty();
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        List<String> modules = PUBLISHED
                .matcher(Files.readString(PROJECT.resolve("bom/pom.xml")))
                .results()
                .map(module -> module.group(1))
                .toList();
        for (String module : modules) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.toString().contains(INSIDE))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    /** What is public, seen from outside, and has no words. */
    private static final class Silent extends TreePathScanner<Void, String> {

        private static final Set<Tree.Kind> INTERFACES = Set.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE);

        private final DocTrees words;
        private final List<String> found = new ArrayList<>();
        private int looked;

        private Silent(DocTrees words) {
            this.words = words;
        }

        @Override
        public Void visitClass(ClassTree type, String file) {
            if (isShown(type.getModifiers())) {
                look(file + ": " + type.getSimpleName());
                super.visitClass(type, file);
            }
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, String file) {
            if (isShown(method.getModifiers())) {
                look(file + ": " + method.getName() + "()");
            }
            return null;
        }

        /** A component of a record has its words in those of the record. */
        @Override
        public Void visitVariable(VariableTree field, String file) {
            if (isShown(field.getModifiers()) && !isRow()) {
                look(file + ": " + field.getName());
            }
            return null;
        }

        /** What stands in an interface is public without saying so. */
        private boolean isShown(ModifiersTree modifiers) {
            boolean isPublic = modifiers.getFlags().contains(Modifier.PUBLIC)
                    || modifiers.getFlags().contains(Modifier.PROTECTED)
                    || isInInterface() && !modifiers.getFlags().contains(Modifier.PRIVATE);
            return isPublic
                    && modifiers.getAnnotations().stream()
                            .noneMatch(annotation ->
                                    annotation.getAnnotationType().toString().equals("Override"));
        }

        private boolean isInInterface() {
            return getCurrentPath().getParentPath() != null
                    && INTERFACES.contains(
                            getCurrentPath().getParentPath().getLeaf().getKind());
        }

        /** A row has its words in the texts of the catalog. */
        private boolean isRow() {
            return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                    && type.getSimpleName().contentEquals("ErrorCode");
        }

        private void look(String what) {
            looked++;
            if (words.getDocComment(getCurrentPath()) == null) {
                found.add(what);
            }
        }
    }
}
