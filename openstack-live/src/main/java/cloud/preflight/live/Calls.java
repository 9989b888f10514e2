package cloud.preflight.live;

import java.util.Map;
import java.util.concurrent.Executor;

/** Hears of calls to other services, and says what they carry on. Safe for any number of threads. */
public interface Calls {

    /** Nobody hears of them. */
    Calls NONE = new Calls() {
        @Override
        public Call begin(String method, String service) {
            return Call.NONE;
        }

        @Override
        public Executor carrying(Executor executor) {
            return executor;
        }
    };

    /**
     * A call begins, on the thread that it is made on.
     *
     * @param method of HTTP
     * @param service which one is called, {@code keystone} for instance
     */
    Call begin(String method, String service);

    /** One whose tasks belong to what they were given to it by. */
    Executor carrying(Executor executor);

    /** A call that is under way. */
    interface Call {

        /** One that nobody hears of. */
        Call NONE = new Call() {
            @Override
            public Map<String, String> headers() {
                return Map.of();
            }

            @Override
            public void end(int status) {
                // Nobody hears of it.
            }
        };

        /** The headers that it carries on. */
        Map<String, String> headers();

        /** It has ended with an answer of this status; 0 where none came. */
        void end(int status);
    }
}
