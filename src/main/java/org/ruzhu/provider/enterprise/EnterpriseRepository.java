package org.ruzhu.provider.enterprise;

import java.util.List;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface EnterpriseRepository extends ListCrudRepository<Enterprise, String> {

	@Query("select * from enterprise where credit_code = :creditCode")
	List<Enterprise> ofCode(String creditCode);

	/** The sealed ones, which are few. */
	List<Enterprise> findBySealedAtIsNotNull();

}
