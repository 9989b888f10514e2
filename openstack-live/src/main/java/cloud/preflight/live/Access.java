package cloud.preflight.live;

/** A token of a project, and where it finds the services of its cloud. What is printed of it has no token. Immutable. */
public final class Access {

    private final String token;
    private final String project;
    private final Catalog catalog;

    Access(String token, String project, Catalog catalog) {
        this.token = token;
        this.project = project;
        this.catalog = catalog;
    }

    /** The id of the project that the token is of. */
    public String project() {
        return project;
    }

    String token() {
        return token;
    }

    Catalog catalog() {
        return catalog;
    }

    @Override
    public String toString() {
        return "a token of the project " + project;
    }
}
