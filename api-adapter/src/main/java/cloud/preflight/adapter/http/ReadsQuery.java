package cloud.preflight.adapter.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The query parameters that a route reads by itself. Those that are arguments of its method are looked for with every request,
 * which is felt where requests are small and mostly have none.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface ReadsQuery {

    /** The names of the parameters. */
    String[] value();
}
