package org.ruzhu.platform.security.process;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StaffPasswordHashTest {

	private final StaffPasswordHash hash = new StaffPasswordHash();

	/** A thousand rounds and more, as OWASP asks of bcrypt. */
	@Test
	void isBcryptOfStrengthTen() {
		assertThat(this.hash.encrypt("a password of the staff")).startsWith("$2a$10$");
	}

	@Test
	void readsAllOfALongPassword() {
		String longer = "p".repeat(100);
		String hashed = this.hash.encrypt(longer);

		assertThat(this.hash.check(longer, hashed)).isTrue();
		assertThat(this.hash.check("p".repeat(99), hashed)).isFalse();
	}

}
