package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.openstack.DocumentTooLarge;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why a file can't be read or written, in words. */
final class FileTrouble {

    private FileTrouble() {}

    /** A file that can't be read, and why. */
    static CommandFailure unreadable(Path file, IOException failure) {
        return new CommandFailure(file + ": " + unreadable(failure));
    }

    /** That a file can't be read, and why. */
    static String unreadable(IOException failure) {
        return "can't be read: " + reading(failure);
    }

    /** A file that can't be written, and why. */
    static CommandFailure unwritable(Path file, IOException failure) {
        return new CommandFailure(file + ": " + unwritable(failure));
    }

    /** That a file can't be written, and why. */
    static String unwritable(IOException failure) {
        return "can't be written: " + system(failure, "its directory does not exist");
    }

    /** What input or output failed with, which a stream of files has within another exception. */
    static IOException cause(Exception failure) {
        if (failure instanceof IOException itself) {
            return itself;
        }
        return failure.getCause() instanceof IOException cause ? cause : new IOException(failure);
    }

    private static String reading(IOException failure) {
        if (failure instanceof CharacterCodingException) {
            return "is not UTF-8, nor UTF-16 with a byte-order mark";
        }
        return failure instanceof DocumentTooLarge
                ? "has a document larger than 16 MiB"
                : system(failure, "does not exist");
    }

    private static String system(IOException failure, String missing) {
        if (failure.getCause() instanceof IOException cause) {
            return system(cause, missing);
        }
        if (failure instanceof NoSuchFileException) {
            return missing;
        }
        return failure instanceof AccessDeniedException ? "no permission" : started(word(failure));
    }

    /** The system's own word; the message of its exception may repeat the path. */
    private static @Nullable String word(IOException failure) {
        if (failure instanceof FileSystemException named) {
            return named.getReason();
        }
        String message = failure.getMessage();
        return failure instanceof FileNotFoundException && message != null ? inBrackets(message) : message;
    }

    /** What stands in brackets behind the path. */
    private static String inBrackets(String message) {
        int start = message.lastIndexOf('(');
        return start < 0 || !message.endsWith(")") ? message : message.substring(start + 1, message.length() - 1);
    }

    private static String started(@Nullable String word) {
        return word == null || word.isEmpty()
                ? "input or output failed"
                : Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }
}
