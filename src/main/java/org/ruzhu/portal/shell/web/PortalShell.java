package org.ruzhu.portal.shell.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.Inbox;

/** The data for the frame of every page: who is signed in, and which page is shown. */
@Component("portalShell")
class PortalShell {

	private final HttpServletRequest request;

	private final Inbox inbox;

	private final boolean demo;

	PortalShell(HttpServletRequest request, Inbox inbox, Environment environment) {
		this.request = request;
		this.inbox = inbox;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	public boolean provider() {
		return hasRole("ROLE_PROVIDER");
	}

	public boolean staff() {
		return hasRole("ROLE_STAFF");
	}

	public boolean signedIn() {
		return provider() || staff();
	}

	/** The id of the signed-in person; empty if nobody is signed in. */
	public String who() {
		return signedIn() ? SecurityContextHolder.getContext().getAuthentication().getName() : "";
	}

	public boolean demo() {
		return this.demo;
	}

	/** The target of the link on the product's name. */
	public String start() {
		if (staff()) {
			return "/staff";
		}
		return provider() ? "/home" : "/";
	}

	/** Whether the login of a provider led here. */
	public boolean arrives() {
		return provider() && "GET".equals(this.request.getMethod()) && this.request.getParameter("continue") != null;
	}

	/** The path of the page being shown, also when it is an error page. */
	public String here() {
		return Asked.path(this.request);
	}

	/** How many messages the provider has not read yet. */
	public int unread() {
		return provider() ? this.inbox.unread(SecurityContextHolder.getContext().getAuthentication().getName()) : 0;
	}

	private static boolean hasRole(String role) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null
				&& authentication.getAuthorities().stream().anyMatch((granted) -> role.equals(granted.getAuthority()));
	}

}
