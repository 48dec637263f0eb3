package org.ruzhu.platform.security.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

import org.ruzhu.platform.security.StaffArrived;

/** Tells that a member of staff has arrived and leads on to where they were going. */
class StaffArrival extends SavedRequestAwareAuthenticationSuccessHandler {

	private final ApplicationEventPublisher events;

	StaffArrival(ApplicationEventPublisher events, RequestCache asked) {
		this.events = events;
		setRequestCache(asked);
		setDefaultTargetUrl("/staff");
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication staff)
			throws ServletException, IOException {
		this.events.publishEvent(new StaffArrived(staff.getName()));
		super.onAuthenticationSuccess(request, response, staff);
	}

}
