package org.ruzhu.platform.security.process;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells the engine's web applications who has logged in at our door. Made by the
 * container's filter, therefore public and without dependencies.
 */
public class SpringPrincipalAuthentication implements AuthenticationProvider {

	@Override
	public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
		Authentication staff = SecurityContextHolder.getContext().getAuthentication();
		if (staff == null || !staff.isAuthenticated()) {
			return AuthenticationResult.unsuccessful();
		}
		return AuthenticationResult.successful(staff.getName());
	}

	@Override
	public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
		// Spring Security has asked already.
	}

}
