package org.ruzhu.platform.security.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;

/**
 * Times the bodies of all requests where Tomcat reads them, as JSON, a form, parts or
 * nothing at all. Its own timeout starts again with each byte. Whoever sends too slowly
 * is told as Tomcat tells whoever stops; its connection ends.
 */
class BodyValve extends ValveBase {

	private final BodySettings settings;

	BodyValve(BodySettings settings) {
		super(true);
		this.settings = settings;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		org.apache.coyote.Request coyote = request.getCoyoteRequest();
		InputBuffer untimed = coyote.getInputBuffer();
		TimedBody body = new TimedBody(untimed, this.settings);
		coyote.setInputBuffer(body);
		try {
			getNext().invoke(request, response);
			if (!request.isAsync() && !coyote.hasExpectation()) {
				body.swallow();
			}
			if (body.isRefused()) {
				// What was answered stands: a refusal would turn it into an error.
				response.finishResponse();
			}
		}
		finally {
			coyote.setInputBuffer(untimed);
			if (body.isRefused()) {
				coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
			}
		}
	}

}
