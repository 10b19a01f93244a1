import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Popup() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    requestAnimationFrame(() => setTimeout(() => performance.mark('credlens:filled')));
  }, []);
  return (
    <button type="button" aria-expanded={count > 0} onClick={() => setCount(count + 1)}>
      {count}
    </button>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Popup />);
