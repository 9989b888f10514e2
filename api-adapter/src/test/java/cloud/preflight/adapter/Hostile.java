package cloud.preflight.adapter;

import cloud.preflight.request.ScheduledOperation;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies of which somebody might hope that they cost more than their length. JSON is written with single quotes. */
public final class Hostile {

    private static final String PROTECT = "{'operation':'protect','request':{'resource_id':'s'},'facts':{";
    private static final String SERVER = "{'id':'s','status':'ACTIVE','os-extended-volumes:volumes_attached':[";

    private Hostile() {}

    /** Text with single quotes as the JSON that it stands for. */
    public static String json(String text) {
        return text.replace('\'', '"');
    }

    /** So many elements, with a comma between each two. */
    public static String list(int length, IntFunction<String> element) {
        return IntStream.range(0, length).mapToObj(element).collect(Collectors.joining(","));
    }

    /** As many elements as fill so many bytes. */
    public static String filled(int bytes, IntFunction<String> element) {
        StringBuilder list = new StringBuilder(element.apply(0));
        for (int i = 1; list.length() < bytes; i++) {
            list.append(',').append(element.apply(i));
        }
        return list.toString();
    }

    /** A short id, another one for each number. */
    public static String id(int number) {
        return Integer.toString(number, Character.MAX_RADIX);
    }

    static byte[] bytes(String text) {
        return json(text).getBytes(StandardCharsets.UTF_8);
    }

    /** A policy that binds so many servers, while as many others are restored. */
    static String executePolicy(int servers) {
        return "{'operation':'execute_policy','request':{'plan_id':'p'},'facts':{'policies':[{'id':'p','name':'n',"
                + "'resources':[" + list(servers, i -> "{'id':'" + id(i) + "'}") + "]}],'servers':["
                + list(servers, i -> "{'id':'" + id(i) + "','status':'ACTIVE'}") + "],'operation_logs':["
                + list(
                        servers,
                        i -> "{'id':'" + id(i) + "','operation_type':'restore','status':'running','resource_id':'other"
                                + i + "'}")
                + "]}}";
    }

    /** Servers that share a volume, which has an attachment for each. */
    static String sharedVolume(int servers) {
        return "{'operation':'execute_policy','request':{'plan_id':'p'},'facts':{'policies':[{'id':'p','name':'n',"
                + "'resources':[" + list(servers, i -> "{'id':'" + id(i) + "'}") + "]}],'servers':["
                + list(servers, i -> "{'id':'" + id(i) + "','status':'ACTIVE'}")
                + "],'volumes':[{'id':'v','size':1,'attachments':["
                + list(servers, i -> "{'server_id':'" + id(i) + "','device':'/dev/vda'}") + "]}]}}";
    }

    /** A server with volumes of which nothing is known. */
    static String unknownVolumes(int volumes) {
        return PROTECT + "'servers':[" + SERVER + list(volumes, i -> "{'id':'volume" + i + "'}") + "]}],'volumes':[]}}";
    }

    /** A server with volumes each of which is refused. */
    public static String shareableVolumes(int volumes) {
        return PROTECT + "'servers':[" + SERVER + "]}],'volumes':["
                + list(
                        volumes,
                        i -> "{'id':'v" + i + "','size':1,'multiattach':true,'attachments':[{'server_id':'s'}]}")
                + "]}}";
    }

    /** Nothing but volumes, whatever they are. */
    static String volumes(int volumes, IntFunction<String> volume) {
        return PROTECT + "'volumes':[" + list(volumes, volume) + "]}}";
    }

    /** Volumes that are nothing, as many as fill so many bytes. */
    public static String emptyVolumes(int bytes) {
        return json(PROTECT + "'volumes':[" + filled(bytes, i -> "{}") + "]}}");
    }

    /** A restore with mappings, whatever they are. */
    static String mappings(int mappings, IntFunction<String> mapping) {
        return "{'operation':'restore','request':{'checkpoint_item_id':'c','target':{'resource_id':'s','volumes':["
                + list(mappings, mapping) + "]}}}";
    }

    /** Policies that bind the same servers. */
    static String boundOften(int policies) {
        return "{'operation':'update_policy','request':{'policy_id':'p','resources':["
                + list(64, i -> "{'id':'s" + i + "'}") + "]},'facts':{'policies':["
                + list(
                        policies,
                        p -> "{'id':'p" + p + "','name':'n','resources':[" + list(10, i -> "{'id':'s" + i + "'}")
                                + "]}")
                + "]}}";
    }

    /** So many patterns. */
    static String patterns(int patterns, String pattern) {
        String escaped = pattern.replace("\r", "\\r").replace("\n", "\\n");
        return "{'operation':'update_policy','request':{'policy_id':'p','scheduled_operations':["
                + list(patterns, i -> "{'trigger':{'properties':{'pattern':'" + escaped + "'}}}") + "]}}";
    }

    /** A pattern with all runs that there can be. */
    static String everyHour() {
        return ScheduledOperation.calendar(
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=" + list(24, String::valueOf) + ";BYMINUTE=0");
    }

    /** Unknown fields with names that have the same hash code in Java. */
    static String equalHashes(int names, IntFunction<String> field) {
        return PROTECT + "'volumes':[" + list(names, field) + "]}}";
    }

    /** One of the texts of the same length and with the same hash code: each two bits of the number choose "Aa" or "BB". */
    static String sameHash(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 20; bit++) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }
}
