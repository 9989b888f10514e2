package cloud.preflight.adapter.sdk;

import cloud.preflight.Preflight;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Ternary;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import cloud.preflight.request.Restore;
import cloud.preflight.verdict.Verdict;
import com.huawei.openstack4j.openstack.csbs.v1.domain.ProtectableResp;
import com.huawei.openstack4j.openstack.csbs.v1.domain.RestorableResp;
import java.util.List;

/** What is told of one resource. */
record Told(boolean result, String resourceType, String resourceId, String errorCode, String errorMsg) {

    static Told of(ProtectableResp entry) {
        return new Told(
                entry.getResult(),
                entry.getResourceType(),
                entry.getResourceId(),
                entry.getErrorCode(),
                entry.getErrorMsg());
    }

    static Told of(RestorableResp entry) {
        return new Told(
                entry.getResult(),
                entry.getResourceType(),
                entry.getResourceId(),
                entry.getErrorCode(),
                entry.getErrorMsg());
    }

    /** What is to be told, going by the library's verdict on the same request and facts. */
    static Told expected(Preflight library, Request request, Facts facts) {
        Verdict verdict = library.check(request, facts);
        if (request instanceof Restore restore) {
            return of(verdict, restore.target().resourceType(), restore.target().resourceId());
        }
        Protect protect = (Protect) request;
        return !verdict.denied() && library.profile().reportPolicyBinding() && bound(protect.resourceId(), facts)
                ? new Told(
                        true,
                        protect.resourceType(),
                        protect.resourceId(),
                        ErrorCode.SERVER_ALREADY_IN_POLICY.code(),
                        ErrorCode.SERVER_ALREADY_IN_POLICY.message(List.of(protect.resourceId())))
                : of(verdict, protect.resourceType(), protect.resourceId());
    }

    private static boolean bound(String server, Facts facts) {
        return facts.policyBinding(server, "") == Ternary.YES;
    }

    private static Told of(Verdict verdict, String type, String id) {
        return verdict.primary()
                .map(primary -> new Told(false, type, id, primary.row().code(), primary.message()))
                .orElseGet(() -> new Told(true, type, id, "", ""));
    }
}
