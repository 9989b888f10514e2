"""Stands in for the services of networks and images, which Nova and the client ask about: they have nothing."""
import http.server
import json
import threading

VERSIONS = [{"id": "v2.9", "status": "CURRENT", "links": [{"rel": "self", "href": "http://127.0.0.1:9292/v2/"}]}]


class Nothing(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        kind = self.path.split("?")[0].rstrip("/").split("/")[-1].replace("-", "_")
        answer = {kind: {} if kind == "quotas" else []} if kind else {"versions": VERSIONS}
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


for port in (9292, 9696):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Nothing)
    threading.Thread(target=server.serve_forever).start()
