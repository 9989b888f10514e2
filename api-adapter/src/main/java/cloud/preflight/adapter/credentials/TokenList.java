package cloud.preflight.adapter.credentials;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a token file, known by their hashes alone. */
final class TokenList {

    static final TokenList EMPTY = new TokenList(List.of(), List.of());

    private static final Pattern LINE =
            Pattern.compile("(?<project>.+):(?<hash>[0-9a-f]{" + 2 * TokenHash.BYTES + "})", Pattern.DOTALL);
    private static final String COMMENT = "#";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<Token> tokens;
    private final List<Integer> unreadable;

    private TokenList(List<Token> tokens, List<Integer> unreadable) {
        this.tokens = tokens;
        this.unreadable = unreadable;
    }

    private static final class Token {

        private final String project;
        private final byte[] hash;

        private Token(String project, byte[] hash) {
            this.project = project;
            this.hash = hash;
        }
    }

    /** The tokens that a file with this text has. */
    static TokenList of(String text) {
        List<Token> tokens = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        List<String> lines = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            Matcher token = LINE.matcher(line);
            if (line.isEmpty() || line.startsWith(COMMENT)) {
                continue;
            }
            if (token.matches()) {
                tokens.add(new Token(token.group("project"), HexFormat.of().parseHex(token.group("hash"))));
            } else {
                unreadable.add(i + 1);
            }
        }
        return new TokenList(List.copyOf(tokens), List.copyOf(unreadable));
    }

    /** The line of a token of this project. */
    static String line(String project, String token) {
        return project + ":" + HexFormat.of().formatHex(TokenHash.of(token));
    }

    /** What a project's id would have to be for a line of its own; empty when it is that. */
    static Optional<String> fault(String project) {
        boolean readable = project.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        return readable && !project.startsWith(COMMENT) && !project.startsWith(BYTE_ORDER_MARK)
                ? Optional.empty()
                : Optional.of("must not start with # and have no control characters");
    }

    /** The numbers of lines, from 1, that are none of a token; they admit nobody. */
    List<Integer> unreadable() {
        return unreadable;
    }

    /** The project that a token opens. It takes the same time whichever it is, and whether there is one or not. */
    Optional<String> project(String token) {
        byte[] hash = TokenHash.of(token);
        String found = null;
        for (Token known : tokens) {
            boolean same = MessageDigest.isEqual(known.hash, hash);
            found = same && found == null ? known.project : found;
        }
        return Optional.ofNullable(found);
    }
}
