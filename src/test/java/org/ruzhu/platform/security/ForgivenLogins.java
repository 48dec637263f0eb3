package org.ruzhu.platform.security;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * No class of tests waits because of the wrong passwords that others tried: all of them
 * come from one address.
 */
public class ForgivenLogins implements BeforeAllCallback {

	@Override
	public void beforeAll(ExtensionContext test) {
		SpringExtension.getApplicationContext(test).getBean(JdbcClient.class).sql("delete from login_failure").update();
	}

}
