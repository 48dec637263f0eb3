package org.ruzhu.deposit;

import org.springframework.data.repository.ListCrudRepository;

interface CertificationRepository extends ListCrudRepository<Certification, String> {

}
