package org.ruzhu.security.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ruzhu.security.process.TaskFilters;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Lays out a member of staff's own task lists and leads on to where they were going. */
class StaffArrival extends SavedRequestAwareAuthenticationSuccessHandler {

	private final TaskFilters filters;

	StaffArrival(TaskFilters filters) {
		this.filters = filters;
		setDefaultTargetUrl("/staff");
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication staff)
			throws ServletException, IOException {
		this.filters.createFor(staff.getName());
		super.onAuthenticationSuccess(request, response, staff);
	}

}
