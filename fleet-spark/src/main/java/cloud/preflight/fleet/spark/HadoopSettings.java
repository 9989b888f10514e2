package cloud.preflight.fleet.spark;

import java.io.Serializable;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/**
 * How files are reached, as it travels to tasks.
 *
 * @param values the settings of Hadoop
 */
record HadoopSettings(Map<String, String> values) implements Serializable {

    static HadoopSettings of(Configuration configuration) {
        return new HadoopSettings(configuration.getPropsWithPrefix(""));
    }

    Configuration configuration() {
        Configuration configuration = new Configuration(false);
        values.forEach(configuration::set);
        return configuration;
    }
}
